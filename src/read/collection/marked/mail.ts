import PostalMime from 'postal-mime';
import { type Article, WiregraphError } from '../../../article/index.ts';
import { composeArticle, type Stated, untouched } from '../../compose.ts';
import type { ReadOptions } from '../../options.ts';
import { plainLine } from '../../spaces.ts';
import { cleanField, cleanMarkup } from '../items/markup.ts';
import { dateIn, firstAddress, lineIn } from '../items/values.ts';
import { personIn } from './labels.ts';

const DEEPEST = 30;
const LONGEST_HEADERS = 1_000_000;
const HEADER =
  /^(?:received|return-path|message-id|mime-version|content-type|content-transfer-encoding|delivered-to|dkim-signature):/im;

/** Whether a text begins as a mail does: with headers that only mail has. */
export function isMail(head: string): boolean {
  const [headers = ''] = head.split(/\r?\n\r?\n/, 1);
  return /^[\w-]+: ?\S/.test(headers) && HEADER.test(headers) && /^(?:from|subject|date):/im.test(headers);
}

/** A mail as an article: the subject its headline, the sender its author, of several bodies the plain one. */
export async function readMail(bytes: Uint8Array, source: string, options: ReadOptions): Promise<Article> {
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: DEEPEST, maxHeadersSize: LONGEST_HEADERS });
  const header = (key: string) => mail.headers.find((one) => one.key === key)?.value;
  const from = plainLine(mail.from?.name ?? '');
  const stated: Stated = {
    headline: lineIn(mail.subject ?? null),
    publisher: lineIn(header('organization') ?? null),
    byline: from === '' || personIn(from) === '' ? [] : [personIn(from)],
    url: firstAddress([header('archived-at')?.replace(/[<>]/g, ''), header('x-url'), header('content-location')]),
    publishedAt: dateIn(mail.date ?? null),
  };
  const headline = stated.headline ?? null;
  const plain = mail.text?.trim() ?? '';
  if (plain !== '') {
    const clean = cleanField(plain, headline, source, options);
    return composeArticle(source, clean, stated, options);
  }
  const html = mail.html ?? '';
  if (html.trim() === '') {
    throw new WiregraphError('input-empty', 'this mail has no text', 'Give mails that hold articles.', { source });
  }
  const clean = options.asIs ? untouched(html) : cleanMarkup(html, headline, source);
  return composeArticle(source, clean, stated, options);
}
