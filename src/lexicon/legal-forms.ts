/** Words that an organisation's name is as often given without. */
const LEGAL_FORMS = new Set(
  'inc incorporated corp corporation co company ltd limited llc llp plc gmbh ag sa nv bv ab as oy spa srl pte pty bhd sdn kk se lp'.split(
    ' ',
  ),
);

/** Whether the word, in lower case and without points, says only how a company is set up: `ltd`, `gmbh`. */
export function isLegalForm(word: string): boolean {
  return LEGAL_FORMS.has(word);
}

/** The name as it is written, without legal forms behind it: `Apple Inc.` gives `Apple`. */
export function withoutLegalForm(name: string): string {
  const words = name.trim().split(/\s+/u);
  const isForm = (word = '') => isLegalForm(word.toLowerCase().replaceAll(/[.,]/gu, ''));
  while (words.length > 1 && isForm(words.at(-1))) words.pop();
  return words.join(' ').replace(/,$/u, '');
}
