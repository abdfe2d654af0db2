import { nameCase } from '../../byline.ts';
import { publisherLine } from '../../publishers.ts';
import { betweenNames, byWords, namesJob } from './byline-words.ts';
import { likeness, worded, wordsOf } from './wording.ts';

/** What tells names from the rest of a byline. */
export interface BylineContext {
  readonly language: string | undefined;
  /** The names of the outlet, by which it is told from its authors. */
  readonly outlets: readonly string[];
}

const ADDRESS = /\S+@\S+\.\S+|(?:https?:\/\/|www\.)\S+|(?<!\p{L})@\w+/giu;
const BRACKETS = /\([^()]*\)|\[[^[\]]*\]|[(（［【].*$/gu;
/** A byline ends where a date, a time of reading or an invitation begins. */
const REST =
  /\s*(?:\||•|·|-|–|—|,)?\s*(?<![\p{L}\p{M}])(?:(?:last )?updated|published|posted|modified|follow|contact|e-?mail|share|view (?:all|profile|bio)|read (?:more|full)|more (?:from|by)|see all|all (?:posts|articles)|is an?|are|\d{1,3} ?(?:min|minutes?|hours?|days?|comments?)|photo(?:s|graphs?)? by|photos?:|pictures? by|video by|images? by|illustrations? by|edited by|editing by|translated by|additional reporting|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|\d{1,2}[./-]\d|\d{4}).*$/isu;
const LOGIN =
  /^(?:admin\d*|administrator|root|webmaster|user\d*|editor\d*|superuser|wp|guest|anonymous|unknown|author|null|undefined|none|n\/a|test|system|default|contributor|by|staff|[\p{Ll}\d._-]*\d[\p{Ll}\d._-]*)$/iu;
const TITLE = /^(?:Mr|Mrs|Ms|Miss|Shri|Smt)\.? (?=\p{Lu})/u;
const PARTICLE =
  /^(?:al|bin|binti|bint|da|das|de|del|della|den|der|di|do|dos|du|e|el|ibn|la|le|of|van|von|y|ole|wa|ter|ten|zu|af|av|d'|'t|bte|ap|mac|i|ud|ul|ur|los|las)$/i;
const MOST_NAMES = 12;
const DESK = /(?<!\p{L})(?:bureau|desk|newsroom|staff|wire services|correspondents?|reporters?|team)$/iu;

/** The people, or the agency or desk, that a line or several name as the authors; nothing else of the line. */
export function authorNames(lines: readonly string[], context: BylineContext): readonly string[] {
  const names: string[] = [];
  for (const line of lines.slice(0, 20)) for (const name of namesIn(line, context)) names.push(name);
  const seen = new Set<string>();
  const unique = names.filter((name) => {
    const key = wordsOf(name).join(' ');
    return !seen.has(key) && seen.add(key);
  });
  const people = unique.filter((name) => publisherLine(name) === undefined && !namesJob(name));
  // An agency or desk beside named people is where they work, or whose words they used.
  return (people.length > 0 ? people : unique).slice(0, MOST_NAMES);
}

function namesIn(line: string, context: BylineContext): readonly string[] {
  const bare = (worded(line) ?? '').replace(ADDRESS, ' ').replace(BRACKETS, ' ').replace(/\s+/g, ' ').trim();
  if (bare === '' || bare.length > 300) return [];
  const lead = byWords(bare, context.language) ?? '';
  const text = bare
    .slice(lead.length)
    .replace(REST, '')
    .replace(/^[\s:|–—-]+/, '');
  const names: string[] = [];
  let isAfterComma = false;
  for (const [piece, joint] of pieces(text, betweenNames(context.language))) {
    const name = nameOf(piece, context);
    // `Ana Cruz, Quito`: one word after a whole name is her town or agency.
    const isPlace = isAfterComma && names.some((one) => one.includes(' ')) && !/\s/.test(piece);
    if (name !== undefined && !isPlace) names.push(name);
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

function nameOf(piece: string, { outlets, language }: BylineContext): string | undefined {
  const lead = byWords(piece.trim(), language);
  const text = withoutPlace((lead === undefined ? piece.trim() : piece.trim().slice(lead.length)).replace(TITLE, ''))
    .replace(/(?:記者|记者|기자|特派員|様|さん)$/u, '')
    .replace(/^[\s"'“”‘’.:*_-]+|[\s"“”:*_-]+$/gu, '')
    .replace(/(?<!\b(?:Jr|Sr|\p{Lu}))\.$/u, '')
    .trim();
  if (text === '' || text.length > 60 || !/\p{L}{2}|\p{L}\p{M}/u.test(text) || LOGIN.test(text)) return undefined;
  if (outlets.some((outlet) => isOutlet(text, outlet))) return undefined;
  if (publisherLine(text) !== undefined || DESK.test(text)) return text;
  if (namesJob(text)) return isDesk(text) ? text : undefined;
  return readsAsName(text) ? nameCase(text) : undefined;
}

/** `Ana Cruz in Quito`, `Ana Cruz for the Coast`, `Ana Cruz at the port`. */
function withoutPlace(text: string): string {
  return text
    .replace(/ (?:in|at|for|from|em|en|à|aus|pour|para|στην?|στο|w|v|ve|di|im) \p{Lu}.*$/u, '')
    .replace(/ (?:in|at|for) the .*$/u, '');
}

/** A desk that signs in place of a person: `Staff Reporter`, `News Desk`, `Our Correspondent`. */
function isDesk(text: string): boolean {
  return wordsOf(text).length <= 4;
}

function readsAsName(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length > 7 || /[\d<>{}=@#?!…]/.test(text)) return false;
  if (!/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text)) return [...text].length <= 40;
  if (text === text.toLowerCase()) return words.length >= 2 && words.length <= 3;
  return words.every((word) => /^['’]?\p{Lu}|^\p{Ll}{1,3}['’-]\p{Lu}/u.test(word) || PARTICLE.test(word));
}

/** The outlet's name alone; its bureau or desk may sign. */
function isOutlet(text: string, outlet: string): boolean {
  const own = bareName(outlet);
  return !DESK.test(text) && ((own !== '' && bareName(text) === own) || likeness(text, outlet) === 1);
}

function bareName(name: string): string {
  return wordsOf(name)
    .filter((word) => !/^(?:the|com|org|net|www|news|online|web|digital|media|editorial)$/.test(word))
    .join('');
}
