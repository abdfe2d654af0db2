import { mayBeDate, writtenDates } from '../../dates/written.ts';
import { noiseReason } from '../../noise.ts';
import { isProse } from '../../shape.ts';
import { authorNames, type BylineContext } from './author-names.ts';
import { isProfile, some } from './boxes.ts';
import { namesJob } from './byline-words.ts';
import { askedOnce } from './element-words.ts';
import { isKnownOutlet } from './outlet.ts';
import { isCalled, type Shown } from './scan.ts';

const NEAR_BELOW = 8;
const LONGEST = 140;
/** `Ana Cruz in Quito`, `Ana Cruz | The Daily Coast`, `Ana Cruz, Business Editor`: what stands behind a name that no `By` leads. */
const HEAD = /^(.{3,80}?)(?:\s+(in|at)\s+(?=\p{Lu})|\s*[|•·]\s*|\s+[–—-]\s+|,\s+)(.{2,80})$/u;
const FULL_NAME = /^\p{Lu}[\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+){0,4} \p{Lu}[\p{L}\p{M}.'’-]+$/u;
const SIGNED = /^[—–-]{1,2}\s*(?=\p{Lu})(.{4,80})$/u;
const BIOGRAPHY =
  /^\W{0,2}(?:(?:the|our) (?:author|writer),? )?(\p{Lu}[^,.;:]{3,60}?),?(?: \([^)]{1,60}\))? (?:is|was|writes|reports|covers)\b(.{0,200})/u;
/** With what sentences, places and parts of a page begin, and names of people seldom. */
const NO_NAME =
  /^(?:a|an|the|although|though|when|while|after|before|since|in|on|at|for|from|how|why|what|where|who|as|but|and|if|this|these|our|your|my|all|more|most|latest|related|read|share|follow|about|contact|home|new|cape|port|porto|puerto|san|santa|santo|são|st|el|los|las|fort|addis|dar|kuala|buenos|rio|tel|abu|phnom|hong|ho|north|south|east|west|northern|southern|eastern|western|central|lake|mount|upper|lower|greater|ciudad|mexico|grand|great)(?= )/i;
const ABOUT_TIME = /\b\d{1,3}[ -]?min(?:ute)?s?\b|\b(?:hours?|days?) ago\b|\S@\S/i;
const isQuoted = askedOnce((words) => some(words, /^(?:quotes?|blockquote|pullquote|pull|cite|tweet|testimonials?)$/));
const isNoAuthor = askedOnce((words) =>
  some(words, /^(?:categor\w*|cat|sections?|kicker|tags?|topics?|labels?|places?|location|dateline|caption|credit)$/),
);

/** The authors of a line below the headline that begins with their names, without a `By`, or that stand under the text. */
export function unledByline(lines: readonly Shown[], context: BylineContext): readonly string[] | undefined {
  const near = lines.filter(({ distance }) => distance > 0 && distance <= NEAR_BELOW);
  for (const [at, line] of near.entries()) {
    if (line.text.length > LONGEST || isProse(line.text) || noiseReason(line.text) !== undefined) continue;
    // Below the first sentence the article has begun.
    if (near.slice(0, at).some(({ text }) => isProse(text) && text.length > 200)) break;
    if (isCalled(line, isNoAuthor)) continue;
    const names = beforeRest(line.text, context) ?? alone(line, [near[at - 1], near[at + 1]], context);
    if (names !== undefined) return names;
  }
  return signature(lines, context) ?? biography(lines, context);
}

function beforeRest(text: string, context: BylineContext): readonly string[] | undefined {
  const [, head = '', place, rest = ''] = HEAD.exec(text) ?? [];
  const names = fullNames(head, context);
  if (names === undefined) return undefined;
  const isSigned =
    place !== undefined
      ? rest.split(/\s+/).length <= 6
      : isKnownOutlet(rest, context.outlets) || isDate(rest, context) || namesJob(rest) || ABOUT_TIME.test(rest);
  return isSigned && !/[.!?]$/.test(rest) ? names : undefined;
}

/** A name on a line of its own, beside a date, a job or an address. */
function alone(
  { text, element }: Shown,
  beside: readonly (Shown | undefined)[],
  context: BylineContext,
): readonly string[] | undefined {
  if (element.name === 'a' && !isProfile(element)) return undefined;
  const isBeside = beside.some(
    (one) =>
      one !== undefined &&
      one.text.length <= 80 &&
      (isDate(one.text, context) || ABOUT_TIME.test(one.text) || (namesJob(one.text) && !isProse(one.text))),
  );
  return isBeside ? fullNames(text, context) : undefined;
}

/** `— Ana Cruz` under the text; under a quotation it names who said it. */
function signature(lines: readonly Shown[], context: BylineContext): readonly string[] | undefined {
  const signed = lines.filter(
    (line) => line.distance > 3 && SIGNED.test(line.text) && !isQuoted(line.own) && !isCalled(line, isQuoted),
  );
  const [only] = signed;
  if (only === undefined || signed.length > 1 || isWithin(only, 'blockquote')) return undefined;
  return fullNames((SIGNED.exec(only.text)?.[1] ?? '').split(/,| in /)[0] ?? '', context);
}

function isWithin({ element }: Shown, name: string): boolean {
  for (let outer: typeof element.parent = element; outer !== null; outer = outer.parent)
    if ('name' in outer && outer.name === name) return true;
  return false;
}

/** `Ana Cruz is a reporter in Quito`, in the last lines. */
function biography(lines: readonly Shown[], context: BylineContext): readonly string[] | undefined {
  for (const { text, distance } of lines.slice(-25)) {
    if (distance < 5 || text.length > 400) continue;
    const [, name = '', rest = ''] = BIOGRAPHY.exec(text) ?? [];
    const names = namesJob(rest) ? fullNames(name, context) : undefined;
    if (names !== undefined) return names;
  }
  return undefined;
}

/** The names of a line, all of two words or more: a single word is a place or a part of the site. */
export function fullNames(text: string, context: BylineContext): readonly string[] | undefined {
  const pieces = text.split(/ ?(?:,|&|\band\b) ?/).filter((piece) => piece !== '');
  if (
    pieces.length === 0 ||
    !pieces.every((piece) => FULL_NAME.test(piece) && !NO_NAME.test(piece) && !isRegion(piece))
  )
    return undefined;
  const names = authorNames([text], context);
  return names.length === pieces.length ? names : undefined;
}

function isDate(text: string, context: BylineContext): boolean {
  return mayBeDate(text) && writtenDates(text, { language: context.language, order: 'day-first' }).length > 0;
}

let regions: ReadonlySet<string> | undefined;

/** `South Africa` is read as a name by its letters alone. */
function isRegion(text: string): boolean {
  regions ??= new Set(regionNames());
  return regions.has(text.toLowerCase());
}

function* regionNames(): Generator<string> {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const one of letters) for (const other of letters) yield (names.of(one + other) ?? '').toLowerCase();
}
