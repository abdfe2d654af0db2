import { remembering } from '../../remembering.ts';
import { wordCount, wordsOf } from './wording.ts';

const SEPARATOR = / [|–—·•»«:]+ | -{1,2} | ?[|｜»«] ?| ?:: ?|：(?=\S)| ~ | ?< ?|: /gu;
const PAPER =
  /\b(?:news|times|post|herald|tribune|gazette|daily|journal|chronicle|guardian|star|observer|standard|telegraph|express|mail|press|today|online|tv|radio|fm|magazine|weekly|review|report|world|live|media|network|\w+\.(?:com|org|net|co|in|ng|ke|uk))\b/i;

/** A title without the names of its outlet and section at its end or beginning. `headline` is what the page shows. */
export function withoutOutlet(title: string, outlets: readonly string[], headline: string | undefined): string {
  const joints = jointsOf(title);
  if (joints.length === 0) return title;
  const shown = headline === undefined ? '' : plain(headline);
  for (const joint of joints) {
    const [before, after] = [title.slice(0, joint.index), title.slice(joint.index + joint[0].length)];
    if (shown !== '' && plain(before) === shown) return before.trim();
    if (shown !== '' && plain(after) === shown) return after.trim();
  }
  let text = title;
  for (let turn = 0; turn < 3; turn += 1) {
    const cut = cutOnce(text, outlets);
    if (cut === text) return text;
    text = cut;
  }
  return text;
}

/** What may part a title: marks of quotation that are a pair part nothing, nor does what ends it. */
function jointsOf(title: string): readonly RegExpExecArray[] {
  const isPair = title.includes('«') && title.includes('»');
  return [...title.matchAll(SEPARATOR)].filter(
    (joint) => !(isPair && /[«»]/.test(joint[0])) && joint.index + joint[0].length < title.length,
  );
}

/** The parts of a title between its joints. */
function partsOf(title: string): readonly string[] {
  const joints = jointsOf(title);
  const starts = [0, ...joints.map((joint) => joint.index + joint[0].length)];
  const ends = [...joints.map(({ index }) => index), title.length];
  return starts.map((start, at) => title.slice(start, ends[at]).trim());
}

function cutOnce(title: string, outlets: readonly string[]): string {
  const joints = jointsOf(title);
  const last = joints.at(-1);
  const [first] = joints;
  if (last === undefined || first === undefined) return title;
  const before = title.slice(0, last.index).trim();
  const tail = title.slice(last.index + last[0].length).trim();
  if (isOutletPart(tail, last[0], outlets) && wordsOf(before).length >= 2) return before;
  const head = title.slice(0, first.index).trim();
  // `Explainer | What a levy is`: a label goes before a bar.
  if (/[|｜]/.test(first[0]) && wordsOf(head).length <= 2 && wordsOf(title.slice(first.index)).length >= 4)
    return title.slice(first.index + first[0].length).trim();
  const after = title.slice(first.index + first[0].length).trim();
  return isKnownOutlet(head, outlets) && wordsOf(after).length >= 2 ? after : title;
}

/** A bar parts a headline from its outlet; a dash may be the headline's own, so what follows it must look like one. */
function isOutletPart(part: string, joint: string, outlets: readonly string[]): boolean {
  const length = wordsOf(part).length;
  if (isKnownOutlet(part, outlets)) return true;
  if (/[|｜»«<]|::/.test(joint)) return length <= 5;
  return (
    /-|–|—/.test(joint) &&
    length <= 5 &&
    PAPER.test(part) &&
    /^(?:the )?\p{Lu}/iu.test(part) &&
    !/\p{Ll} \p{Ll}/u.test(part)
  );
}

/**
 * The parts of a title that are not its longest: names of the outlet and of its sections. A headline that tags call so
 * is none, however short.
 */
export function pageNamesIn(title: string | undefined, headlines: readonly string[]): readonly string[] {
  const parts = partsOf(title ?? '');
  const longest = Math.max(...parts.map((part) => part.length));
  const known = headlines.map(joined);
  return parts.filter(
    (part) => part !== '' && part.length < longest && wordCount(part) <= 5 && !known.includes(joined(part)),
  );
}

/** Whether words are the name of the outlet, as it or its host writes it. */
export function isKnownOutlet(part: string, outlets: readonly string[]): boolean {
  const own = joined(part);
  return (
    own.length > 1 &&
    outlets.some(
      (outlet) => joined(outlet) === own || `${joined(outlet)}news` === own || joined(outlet) === `${own}news`,
    )
  );
}

/** The name a host goes by: `dailycoast` of `www.dailycoast.co.ke`. */
export function hostName(url: string | undefined): string | undefined {
  const labels =
    /^https?:\/\/([^/:]+)/i
      .exec(url ?? '')?.[1]
      ?.toLowerCase()
      .split('.') ?? [];
  return labels.filter(
    (label) => !/^(?:www\d?|m|amp|edition|com|org|net|news|co|gov|ac|en)$/.test(label) || labels.length === 1,
  )[0];
}

const joined = remembering(2000, (name) =>
  wordsOf(name)
    .filter((word) => word !== 'the')
    .join('')
    .replace(/(?:com|org|net)$/, ''),
);

function plain(text: string): string {
  return wordsOf(text).join(' ');
}
