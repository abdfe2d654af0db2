import { Buffer } from 'node:buffer';
import fc from 'fast-check';

/** One way of spoiling an input, at a place that is a share of its length. */
type Spoil = (text: string, at: number, size: number) => string;

const insert = (piece: (size: number) => string): Spoil => {
  return (text, at, size) => text.slice(0, at) + piece(size) + text.slice(at);
};

const IN_TEXT: readonly Spoil[] = [
  (text, at) => text.slice(0, at),
  (text, at, size) => text.slice(0, at) + text.slice(at + size),
  (text, at, size) => text.slice(0, at + size) + text.slice(at),
  (text, at, size) => text.slice(0, at) + [...text.slice(at, at + size)].reverse().join('') + text.slice(at + size),
  (text, at, size) => text.slice(at, at + size).repeat(20) + text,
  insert((size) => '<div><b><i>'.repeat(size * 30)),
  insert((size) => '</p></div></article>'.repeat(size)),
  insert((size) => `<p title="${'x" '.repeat(size * 10)}`),
  insert((size) => '&amp;&#0;&#xD800;&nbsp;&lt;&undefined;&#99999999;'.repeat(size)),
  insert((size) => '<!--<![CDATA[<script><style>'.repeat((size % 5) + 1)),
  insert((size) => '\u0000\u0007\u001b[2J\u0085\u202e\u200d\ufeff\ufffe'.repeat((size % 9) + 1)),
  insert((size) => '\ud83d'.repeat((size % 3) + 1)),
  insert((size) => '\udc00'.repeat((size % 3) + 1)),
  insert((size) => '\\ud800\\u0000\\"'.repeat((size % 3) + 1)),
  insert((size) => 'e\u0301\u0302'.repeat(size)),
  insert((size) => '“‘"\'('.repeat(size)),
  insert((size) => ' '.repeat(size * 50)),
  insert((size) => '\n- '.repeat(size)),
  insert((size) => '1,234.5% $'.repeat(size)),
  insert((size) => 'Mr. J. R. '.repeat(size)),
  insert((size) => '{"@type":"NewsArticle","headline":[[{}]],"author":null}'.repeat((size % 9) + 1)),
];

type SpoilBytes = (bytes: Uint8Array, at: number, size: number) => Uint8Array;

const IN_BYTES: readonly SpoilBytes[] = [
  (bytes) => bytes,
  (bytes, at) => bytes.map((byte, index) => (index === at ? byte ^ 0x80 : byte)),
  (bytes, at, size) => bytes.map((byte, index) => (index % (size + 7) === at % (size + 7) ? byte ^ 0x21 : byte)),
  (bytes) => new Uint8Array(Buffer.from(Buffer.from(bytes).toString('utf8'), 'latin1')),
  (bytes) => new Uint8Array(Buffer.from(`\ufeff${Buffer.from(bytes).toString('utf8')}`, 'utf16le')),
  (bytes, at) => Buffer.concat([bytes.subarray(0, at), Uint8Array.of(0xe2, 0x82), bytes.subarray(at)]),
  (bytes, at) => bytes.subarray(at % 5),
];

const LONGEST = 100_000;

export interface Dirt {
  readonly spoils: readonly (readonly [kind: number, at: number, size: number])[];
  readonly bytes: readonly [kind: number, at: number, size: number];
}

// Not `fc.double`: it favours numbers so small that nearly every place would be the start.
const share = fc.nat(10_000).map((part) => part / 10_000);
const step = (kinds: number) => fc.tuple(fc.nat(kinds - 1), share, fc.integer({ min: 1, max: 60 }));

/** A few spoils of the text and one of its bytes; they shrink to the one that does the harm. */
export const dirt: fc.Arbitrary<Dirt> = fc.record({
  spoils: fc.array(step(IN_TEXT.length), { maxLength: 5 }),
  bytes: step(IN_BYTES.length),
});

/** The text with its spoils, at most 100,000 characters. */
export function spoiledText(text: string, { spoils }: Dirt): string {
  return spoils
    .reduce((now, [kind, at, size]) => IN_TEXT[kind]?.(now, Math.floor(at * now.length), size) ?? now, text)
    .slice(0, LONGEST);
}

export function spoiledBytes(text: string, dirty: Dirt): Uint8Array {
  const bytes = new Uint8Array(Buffer.from(spoiledText(text, dirty), 'utf8'));
  const [kind, at, size] = dirty.bytes;
  return IN_BYTES[kind]?.(bytes, Math.floor(at * bytes.length), size) ?? bytes;
}
