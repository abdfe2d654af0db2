import { WiregraphError } from '../../article/index.ts';

/** Kinds of content that no reader here takes, for people. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^image\//, 'an image'],
  [/^video\//, 'a video'],
  [/^audio\//, 'a sound recording'],
  [/^font\//, 'a font'],
  [
    /^application\/(?:octet-stream|x-msdownload|zip|x-zip-compressed|x-7z-compressed|x-rar-compressed|vnd\.rar)$/,
    'a file to download',
  ],
  [/^(?:text|application)\/(?:css|javascript|x-javascript|ecmascript|wasm)$/, 'part of a page'],
];

/** Refuses, before its body is fetched, what is no text by its content type. */
export function refuseKind(contentType: string, source: string): void {
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const kind = KINDS.find(([pattern]) => pattern.test(type))?.[1];
  if (kind === undefined) return;
  const advice = 'Give the address of the page or feed that holds the text.';
  throw new WiregraphError('input-binary', `this address leads to ${kind} (${type})`, advice, { source });
}
