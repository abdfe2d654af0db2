import { WiregraphError } from '../../article/index.ts';
import { endsAsArticles } from '../inputs.ts';

/** Kinds of content that no reader here takes, for people. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^image\//, 'an image'],
  [/^video\//, 'a video'],
  [/^audio\//, 'a sound recording'],
  [/^font\//, 'a font'],
  [/^application\/(?:octet-stream|x-msdownload|x-7z-compressed|x-rar-compressed|vnd\.rar)$/, 'a file to download'],
  [/^(?:text|application)\/(?:css|javascript|x-javascript|ecmascript|wasm)$/, 'part of a page'],
];

/** Servers say so of any file that they do not know, be it an archive of news by its name. */
const UNKNOWN = 'application/octet-stream';

/** Refuses, before its body is fetched, what holds no text by its content type; `path` is that of its address. */
export function refuseKind(contentType: string, path: string, source: string): void {
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (type === UNKNOWN && endsAsArticles(path)) return;
  const kind = KINDS.find(([pattern]) => pattern.test(type))?.[1];
  if (kind === undefined) return;
  const advice = 'Give the address of the page or feed that holds the text.';
  throw new WiregraphError('input-binary', `this address leads to ${kind} (${type})`, advice, { source });
}
