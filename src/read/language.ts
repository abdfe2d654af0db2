const FUNCTION_WORDS = new Set(
  'the of and to in a an that for on with was were is are as at by from has have had he she it they his her its their this be been not but which who or after said will'.split(
    ' ',
  ),
);
const SAMPLE_CHARACTERS = 8000;

/** `en` when the words that English cannot do without make up their usual share; null for any other language. */
export function languageOf(text: string): string | null {
  const words =
    text
      .slice(0, SAMPLE_CHARACTERS)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (words.length === 0) return null;
  const share = words.filter((word) => FUNCTION_WORDS.has(word)).length / words.length;
  return share >= (words.length < 12 ? 0.1 : 0.18) ? 'en' : null;
}
