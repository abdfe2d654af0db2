const MARKS = /\p{M}+/gu;

/** A name as it is compared: lower case, no diacritics, no periods, no leading 'the', white space folded. */
export function foldName(name: string): string {
  const plain = name.normalize('NFD').replaceAll(MARKS, '').toLowerCase().replaceAll('’', "'").replaceAll('.', '');
  return plain.replaceAll(/\s+/gu, ' ').trim().replace(/^the /u, '');
}

export function wordsOf(name: string): readonly string[] {
  return foldName(name).split(/[\s-]+/u);
}
