const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A sentence does not end behind an initial, a title or another abbreviation that names go on after. */
const GOES_ON =
  /(?:^|[\s(“"‘])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|Gen|Lt|Col|Maj|Capt|Sgt|Cmdr|Adm|Gov|Sen|Rep|Hon|Rev|Insp|No|vs|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$/u;
/** Where a text has no paragraphs, no more than so much on either side. */
const WIDEST = 2000;

/** The sentence or sentences that hold a stretch of a text, within its paragraph. */
export function sentenceAround(text: string, start: number, end: number): readonly [from: number, to: number] {
  const [first, last] = paragraphAround(text, start, end);
  let [from, to] = [first, last];
  let goesOn = false;
  for (const { index, segment } of segmenter.segment(text.slice(first, last))) {
    const at = first + index;
    if (at <= start && !goesOn) from = at;
    goesOn = GOES_ON.test(segment.slice(-20).trimEnd());
    const until = at + segment.length;
    if (until >= end && !goesOn) {
      to = at + segment.trimEnd().length;
      break;
    }
  }
  return [Math.min(from, start), Math.max(to, end)];
}

function paragraphAround(text: string, start: number, end: number): readonly [number, number] {
  const before = start === 0 ? -1 : text.lastIndexOf('\n\n', start - 1);
  const behind = text.indexOf('\n\n', end);
  const first = before < 0 ? 0 : before + 2;
  const last = behind < 0 ? text.length : behind;
  return [Math.max(Math.min(first, start), start - WIDEST, 0), Math.min(last, end + WIDEST)];
}
