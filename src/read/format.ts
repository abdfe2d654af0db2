import { WiregraphError } from '../article/index.ts';
import { isTar } from './collection/archive/tar.ts';
import { isZip } from './collection/archive/zip.ts';
import { isGzip } from './collection/bytes/gzip.ts';
import { readsAsCsv } from './collection/items/csv-shape.ts';
import { isMail } from './collection/marked/mail.ts';
import { isMailbox } from './collection/marked/mailbox.ts';
import { wideEncoding } from './decode.ts';
import { isFeed } from './feed/sniff.ts';

export type Format =
  | 'gzip' | 'zstandard' | 'zip' | 'tar' | 'warc' | 'pdf'
  | 'json' | 'json-lines' | 'csv' | 'mailbox'
  | 'mail' | 'newsml' | 'nitf' | 'feed' | 'html' | 'wikitext' | 'text'; // biome-ignore format: groups

/** What is known about an input beside its bytes. */
export interface Hint {
  /** The file's name; it decides where the content leaves more than one way to read it. */
  readonly name?: string | undefined;
  /** What a server says. */
  readonly contentType?: string | undefined;
}

/** How much of an input is looked at to tell its format. */
export const HEAD_BYTES = 65_536;

const BY_EXTENSION: Readonly<Record<string, Format>> = {
  html: 'html', htm: 'html', xhtml: 'html', xml: 'feed', rss: 'feed', atom: 'feed', rdf: 'feed', json: 'json', jsonl: 'json-lines',
  ndjson: 'json-lines', csv: 'csv', tsv: 'csv', warc: 'warc', wet: 'warc', mbox: 'mailbox', eml: 'mail', wiki: 'wikitext',
  mediawiki: 'wikitext', wikitext: 'wikitext', nitf: 'nitf', newsml: 'newsml',
}; // biome-ignore format: a table
const BY_ROOT: Readonly<Record<string, Format>> = {
  rss: 'feed', feed: 'feed', rdf: 'feed', urlset: 'feed', sitemapindex: 'feed', html: 'html', nitf: 'nitf', newsitem: 'newsml',
  newsmessage: 'newsml', packageitem: 'newsml',
}; // biome-ignore format: a table
const UNREADABLE: readonly (readonly [string, string])[] = [
  ['BZh', 'bzip2'], ['\u00fd7zXZ\0', 'xz'], ["7z\u00bc\u00af'\u001c", '7-Zip'], ['Rar!\u001a', 'RAR'], ['\u001f\u009d', 'compress'],
]; // biome-ignore format: a table

/** The format of an input: by its first bytes where they show it, else by its name, else by what a server says. */
export function formatOf(head: Uint8Array, hint: Hint, source: string): Format {
  return packedFormat(head, source) ?? textFormat(textOf(head), hint);
}

function packedFormat(head: Uint8Array, source: string): Format | undefined {
  const start = Buffer.from(head.subarray(0, 8)).toString('latin1');
  for (const [mark, name] of UNREADABLE) {
    if (!start.startsWith(mark)) continue;
    const advice = 'Decompress it first, and give what comes out; .gz, .zst, .zip and .tar are read as they are.';
    throw new WiregraphError('input-binary', `this input is packed with ${name}, which is not read`, advice, {
      source,
    });
  }
  if (start.startsWith('{\\rtf')) throw wordProcessors(source);
  if (isGzip(head)) return 'gzip';
  if (start.startsWith('\u0028\u00b5\u002f\u00fd')) return 'zstandard';
  if (start.startsWith('%PDF-')) return 'pdf';
  if (start.startsWith('WARC/')) return 'warc';
  if (isTar(head)) return 'tar';
  if (isZip(head)) return zipFormat(head, source);
  return undefined;
}

/** Word processors keep their documents in zip archives too. */
function zipFormat(head: Uint8Array, source: string): Format {
  const first = Buffer.from(head.subarray(30, 100)).toString('latin1');
  if (!/^(?:\[Content_Types\]\.xml|mimetypeapplication\/|_rels\/|word\/|docProps\/)/.test(first)) return 'zip';
  throw wordProcessors(source);
}

function wordProcessors(source: string): WiregraphError {
  const advice = 'Save it as plain text or HTML, and give that.';
  return new WiregraphError('input-binary', "this input is a word processor's document", advice, { source });
}

function textFormat(head: string, { name = '', contentType = '' }: Hint): Format {
  const start = head.replace(/^\ufeff/, '').trimStart();
  if (isFeed(start)) return 'feed';
  const named = BY_EXTENSION[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''];
  if (/^\{\s*(?:"|\}|$)|^\[\s*(?:[[{\]"]|$)/.test(start)) {
    return named === 'json-lines' && start.startsWith('{') ? 'json-lines' : 'json';
  }
  const root = rootOf(start);
  if (root !== undefined) return root;
  if (isMailbox(start)) return 'mailbox';
  if (named !== undefined) return named;
  if (/html/i.test(contentType) || /^<(?:!doctype|html|head|body|article)\b/i.test(start)) return 'html';
  if (/rss|atom|xml/i.test(contentType)) return 'feed';
  if (/text\/csv|tab-separated/i.test(contentType) || readsAsCsv(start)) return 'csv';
  return isMail(start) ? 'mail' : 'text';
}

/** The format that the outermost element of an XML document or page tells. */
function rootOf(start: string): Format | undefined {
  let at = 0;
  for (;;) {
    while (/\s/.test(start[at] ?? '')) at += 1;
    const end = endOfProlog(start, at);
    if (end === at) break;
    at = end;
  }
  const root = /^<(?:[\w.-]{1,40}:)?([\w.-]{1,40})/.exec(start.slice(at, at + 100))?.[1];
  return root === undefined ? undefined : BY_ROOT[root.toLowerCase()];
}

/** Where the declaration, comment or document type that begins at `at` ends; `at` itself where there is none. */
function endOfProlog(start: string, at: number): number {
  if (!/^<[?!]/.test(start.slice(at, at + 2))) return at;
  const isComment = start.startsWith('<!--', at);
  let end = start.indexOf(isComment ? '-->' : '>', at);
  const subset = start.indexOf('[', at);
  if (!isComment && subset >= 0 && subset < end) end = start.indexOf('>', start.indexOf(']', subset));
  return end < 0 ? start.length : end + (isComment ? 3 : 1);
}

function textOf(head: Uint8Array): string {
  return new TextDecoder(wideEncoding(head) ?? 'utf-8').decode(head);
}
