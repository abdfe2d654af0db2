import { publisherLine } from '../../publishers.ts';
import { betweenNames, byWords } from './byline-words.ts';
import { nameIn, withoutPlace } from './name-in.ts';
import { worded, wordsOf } from './wording.ts';

/** What tells names from the rest of a byline. */
export interface BylineContext {
  readonly language: string | undefined;
  /** The names of the outlet, by which it is told from its authors. */
  readonly outlets: readonly string[];
}

const ADDRESS = /(?<!\S)[^\s@]{1,100}@[^\s.]{1,100}\.\S*|(?:https?:\/\/|www\.)\S+|(?<!\p{L})@\w+/giu;
const BRACKETS = /\([^()]*\)|\[[^[\]]*\]|[(（［【].*$/gsu;
/** Japanese and Chinese papers sign so: `【山田花子】`. */
const IN_BRACKETS = /^\s*[【［（]([^【】［］（）]{2,40})[】］）]\s*$/u;
/** A byline ends where a date, a time of reading or an invitation begins. */
const REST =
  /\s{0,3}(?:\||•|·|-|–|—|,)?\s{0,3}(?<![\p{L}\p{M}])(?:(?:last )?updated|published|posted|modified|follow|contact|e-?mail|share|view (?:all|profile|bio)|read (?:more|full)|more (?:from|by)|see all|all (?:posts|articles)|is an?|are|\d{1,3} ?(?:min|minutes?|hours?|days?|comments?)|photo(?:s|graphs?)? by|(?:photos?|pictures?|photographs?|photography|images?|illustrations?|video|camera) ?:|pictures? by|video by|images? by|illustrations? by|edited by|editing by|translated by|additional reporting|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|\d{1,2}[./-]\d|\d{4}).*$/isu;
/** A company that speaks of itself is no author. */
const COMPANY = /(?<!\p{L})(?:Inc|Ltd|LLC|GmbH|plc|Corp|Pty|Limited|Corporation)\.?$/u;
/** `Cruz, Ana`, as catalogues have it. */
const LAST_FIRST = /^(\p{Lu}[\p{L}\p{M}'’-]+), (\p{Lu}[\p{L}\p{M}'’.-]+)$/u;
const MOST_NAMES = 12;

/** The people whom a line or several name as the authors, and nothing else of the line: agencies and desks are none. */
export function authorNames(lines: readonly string[], context: BylineContext): readonly string[] {
  const names: string[] = [];
  for (const line of lines.slice(0, 20)) for (const name of namesIn(line, context)) names.push(name);
  const seen = new Set<string>();
  const unique = names.filter((name) => {
    const key = wordsOf(name).join(' ');
    return !seen.has(key) && seen.add(key);
  });
  return unique.slice(0, MOST_NAMES);
}

function namesIn(line: string, context: BylineContext): readonly string[] {
  const bare = (worded(line) ?? '')
    .replace(IN_BRACKETS, '$1')
    .replace(ADDRESS, ' ')
    .replace(BRACKETS, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (bare === '' || bare.length > 300 || COMPANY.test(bare)) return [];
  const turned = LAST_FIRST.exec(bare);
  if (turned !== null && publisherLine(turned[1] ?? '') === undefined) return [`${turned[2]} ${turned[1]}`];
  const lead = byWords(bare, context.language) ?? /^\p{L}[\p{L} ]{0,30} by (?=\p{Lu})/u.exec(bare)?.[0] ?? '';
  const text = bare
    .slice(lead.length)
    .replace(REST, '')
    .replace(/^[\s:|–—-]+/, '');
  const names: string[] = [];
  let isAfterComma = false;
  let isAfterPlace = false;
  for (const [piece, joint] of pieces(text, betweenNames(context.language))) {
    const name = nameIn(piece, context);
    // `Ana Cruz, Quito`: one word after a comma is a town or an agency.
    // So is one after a place: `Ana Cruz in Quito and Guayaquil`.
    const isPlace: boolean =
      (isAfterComma || isAfterPlace) && /^\s*[\p{Script=Latin}\p{Script=Cyrillic}.'’-]+\s*$/u.test(piece);
    if (name !== undefined && !isPlace) names.push(name);
    isAfterPlace = isPlace ? isAfterPlace : withoutPlace(piece.trim()) !== piece.trim();
    isAfterComma = /^\s*[,،，|/–—-]\s*$/.test(joint);
  }
  return names;
}

/** Each piece of a line with what stands after it. */
function pieces(text: string, between: RegExp): readonly (readonly [string, string])[] {
  const found: [string, string][] = [];
  let start = 0;
  for (const joint of text.matchAll(new RegExp(between.source, 'giu'))) {
    found.push([text.slice(start, joint.index), joint[0]]);
    start = joint.index + joint[0].length;
  }
  return [...found, [text.slice(start), '']];
}
