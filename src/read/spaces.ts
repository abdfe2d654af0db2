// No-break, thin, figure, ideographic and other spaces, tabs included: everything but the line ends.
const ODD_SPACES = /[\t\v\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
// Invisible marks: soft hyphen, zero-width space, word joiner, byte-order mark, directional marks, controls.
const INVISIBLE =
  /(?![\n\r\t\v\f\u0085])\p{Cc}|[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu;
// Joiners shape Indic and Arabic letters and emoji; beside Latin letters they are only dirt.
const LATIN_JOINER = /(?<=^|[\p{Script=Latin}\p{P}\p{Nd}\s])[\u200c\u200d]/gu;
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029\f]/g;
/** All that the patterns above look for; most lines have none of it, and finding that out costs one look. */
const ANY_ODD = /[^\n\P{Cc}]|[\u00a0\u00ad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]/u;

/** Every kind of space as a plain one, single within a line; line ends as `\n`; invisible marks gone. */
export function plainSpaces(text: string): string {
  if (!ANY_ODD.test(text)) return text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text;
  return text
    .replace(LINE_ENDS, '\n')
    .replace(INVISIBLE, '')
    .replace(LATIN_JOINER, '')
    .replace(ODD_SPACES, ' ')
    .replace(/ {2,}/g, ' ');
}

/** One line of plain text, without surrounding spaces. */
export function plainLine(text: string): string {
  return plainSpaces(text).replace(/\n+/g, ' ').replace(/ {2,}/g, ' ').trim();
}
