const CJK =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
const SPACELESS = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/u;
// Scripts without spaces have about two letters to a word of news.
const LETTERS_OF_A_WORD = 2;

/** How many words a line has, in scripts with and without spaces. */
export function wordsIn(text: string): number {
  let count = 0;
  let isInside = false;
  for (let at = 0; at < text.length; at += 1) {
    const isSpace = text.charCodeAt(at) <= 32;
    if (!isSpace && !isInside) count += 1;
    isInside = !isSpace;
  }
  if (!SPACELESS.test(text)) return count;
  return Math.max(count, Math.round((text.match(CJK)?.length ?? 0) / LETTERS_OF_A_WORD));
}
