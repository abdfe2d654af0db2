import type { Article } from '../../../article/index.ts';
import { cleanText } from '../../clean.ts';
import { composeArticle, untouched } from '../../compose.ts';
import { declaredEncoding, decode } from '../../decode.ts';
import { readHtml } from '../../html/page.ts';
import { MAX_FILE_BYTES, overMegabytes, tooLarge } from '../../limits.ts';
import type { ReadOptions } from '../../options.ts';
import { type HttpHead, httpBody, httpHead } from './http.ts';
import type { Unwanted, WarcRecord } from './records.ts';

const HTML = /html/i;
const PLAIN = /^text\/plain/i;
const ROBOTS = /\/robots\.txt(?:$|\?)/i;

/** Why a record holds no article; undefined when it may: a page that was answered with 200, or the text of one. */
export const unwanted: Unwanted = (headers, head) => {
  const type = headers.get('warc-type') ?? 'unknown';
  if (type !== 'response' && type !== 'resource' && type !== 'conversion') return type;
  if (ROBOTS.test(uriOf(headers) ?? '')) return 'robots.txt';
  const stated = headers.get('content-type') ?? '';
  if (type !== 'response') return HTML.test(stated) || PLAIN.test(stated) ? undefined : mediaType(stated);
  const answer = httpHead(head);
  if (answer === undefined) return mediaType(stated);
  if (answer.status !== 200) return `status ${answer.status}`;
  const contentType = answer.headers.get('content-type') ?? headers.get('warc-identified-payload-type') ?? 'text/html';
  return HTML.test(contentType) ? undefined : mediaType(contentType);
};

/** The article of a wanted record. The day of the crawl is no date of publication, and only told as a notice. */
export function readRecord({ headers, block }: WarcRecord, source: string, options: ReadOptions): Article {
  const article = articleOf(headers, block, source, options);
  const crawled = headers.get('warc-date');
  if (crawled === undefined || article.meta.publishedAt !== null) return article;
  const message = `No date of publication is stated; the page was archived on ${crawled}.`;
  return { ...article, notices: [...article.notices, { message }] };
}

function articleOf(headers: WarcRecord['headers'], block: Uint8Array, source: string, options: ReadOptions): Article {
  const url = uriOf(headers);
  const answer = headers.get('warc-type') === 'response' ? httpHead(block) : undefined;
  const body = answer === undefined ? block : bodyOf(answer, block, source);
  const contentType = answer?.headers.get('content-type') ?? headers.get('content-type') ?? '';
  const text = decode(body, source, declaredEncoding(body, contentType));
  if (answer !== undefined || HTML.test(contentType)) return readHtml(text, source, options, url);
  return composeArticle(source, options.asIs ? untouched(text) : cleanText(text, null), { url }, options);
}

function bodyOf(answer: HttpHead, block: Uint8Array, source: string): Uint8Array {
  try {
    return httpBody(answer, block);
  } catch (cause) {
    const isTooLarge = cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
    throw isTooLarge ? tooLarge(source, overMegabytes(MAX_FILE_BYTES)) : cause;
  }
}

/** Some writers put the address between pointed brackets. */
function uriOf(headers: WarcRecord['headers']): string | undefined {
  return headers.get('warc-target-uri')?.replace(/^<|>$/g, '');
}

function mediaType(contentType: string): string {
  return contentType.split(';', 1)[0]?.trim().toLowerCase() || 'no content type';
}
