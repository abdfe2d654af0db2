const SENTENCE_END = /[.!?…。！？｡؟۔।։][\s"'”’»›)\]」』]*$/u;
const LONGEST_END = 8;
// Words that headlines leave out and sentences hardly can.
const PROSE_WORDS = /\b(?:a|an|the|was|were|had|have|been|said|his|her|their|its|that|which|who)\b/i;
const SMALL_WORDS =
  /^(?:a|an|and|as|at|but|by|de|for|from|in|into|nor|of|off|on|or|out|over|per|the|to|up|via|vs|with|after|amid)$/i;

/** How many words a line has. */
export function wordCount(line: string): number {
  return line.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Whether a line ends as a sentence ends, in any of the scripts of news. */
export function endsSentence(line: string): boolean {
  return SENTENCE_END.test(line.slice(-LONGEST_END));
}

/** Letters and digits alone, in small letters: what two lines have in common whatever their marks. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A paragraph of running text. */
export function isProse(line: string): boolean {
  return wordCount(line) >= 8 && (endsSentence(line) || line.length > 220);
}

/** A line that could stand over an article: short, and not a finished sentence. */
export function couldBeHeadline(line: string): boolean {
  return (
    line.length <= 200 &&
    /\p{L}/u.test(line) &&
    !/[.,;:…][)"”’']*$/.test(line.replace(/(?<!\b[A-Z]\.)(?:\b[A-Z]\.)+$/, ''))
  );
}

/** Most longer words begin with a capital, as in the headlines of many outlets. */
function isTitleCase(line: string): boolean {
  const words = line.split(' ').filter((word) => /^["'“‘(]*\p{L}/u.test(word) && !SMALL_WORDS.test(word));
  const capital = words.filter((word) => /^["'“‘(]*\p{Lu}/u.test(word)).length;
  return words.length >= 4 && capital / words.length >= 0.85;
}

/** A headline by its wording: no final mark, of middling length, none of the small words that only sentences need. */
export function readsAsHeadline(line: string): boolean {
  if (line.length > 140 || !couldBeHeadline(line) || /[!?]["”’')]*$/.test(line)) return false;
  if (!/^["'“‘]?[\p{Lu}\p{Nd}]/u.test(line) || /^["“]/.test(line)) return false;
  const words = wordCount(line);
  if (isTitleCase(line)) return words >= 5;
  return words >= 6 && words <= 15 && !PROSE_WORDS.test(line);
}
