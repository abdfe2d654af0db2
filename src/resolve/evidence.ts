import { type Title, titleNamed } from '../lexicon/titles.ts';
import { type Context, encodeContext } from './context.ts';
import { foldWithoutArticle } from './fold.ts';
import { isAcronym, isTelling, wordsOfName } from './name-words.ts';

/**
 * What all articles under one profile say, in steps: counts stand as their logarithm, and what few say is left out. So
 * it changes ever more rarely as articles come, and whom the profile means has to be asked again only when it does.
 */
export interface Evidence {
  readonly countries: ReadonlySet<string>;
  readonly fields: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
  /** Folded names of where offices are held. */
  readonly offices: ReadonlySet<string>;
  /** Folded. */
  readonly acronyms: ReadonlySet<string>;
  /** Other names that it goes by, in the words that tell: `apple` of Apple Computer. */
  readonly shortNames: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
  /** First and last year of the articles; null where none states it. */
  readonly years: readonly [first: number, last: number] | null;
  readonly context: Context;
  /** The logarithm (base 2, floor) of the number of articles. */
  readonly weight: number;
}

/** What is kept of a profile: how many articles say each `property=value`, its company, and how many articles there are. */
export interface ProfileRecord {
  readonly statements: ReadonlyMap<string, number>;
  readonly context: Context;
  readonly articles: number;
}

export const EMPTY_RECORD: ProfileRecord = { statements: new Map(), context: new Map(), articles: 0 };

/** Of thousands of wordings of an office the commonest tell enough. */
const MOST_VALUES = 12;

export function evidenceOf({ statements, context, articles }: ProfileRecord): Evidence {
  const values = grouped(statements);
  const of = (property: string) => leading(values.get(property) ?? []);
  const offices = of('description').map((office) => office.split(', '));
  const titles = offices.map(([title = '']) => title.toLowerCase());
  const years = (values.get('year') ?? []).map(([year]) => Number(year));
  return {
    countries: new Set([...of('country'), ...of('countryCode')]),
    fields: new Set(titles.flatMap((title) => fieldOf(title) ?? [])),
    titles: new Set(titles),
    offices: new Set(
      offices.flatMap(([, ...where]) => (where.length === 0 ? [] : [foldWithoutArticle(where.join(' '))])),
    ),
    acronyms: new Set([...of('alias'), ...of('name')].filter(isAcronym).map(foldWithoutArticle)),
    shortNames: new Set(of('alias').flatMap(shortNameOf)),
    labels: new Set(of('label')),
    years: years.length === 0 ? null : [Math.min(...years), Math.max(...years)],
    context: new Map([...context].map(([bucket, count]) => [bucket, level(count)])),
    weight: articles > 0 ? level(articles) - 1 : 0,
  };
}

function shortNameOf(alias: string): string[] {
  const words = wordsOfName(alias);
  return isAcronym(alias) || !isTelling(words) ? [] : [words.join(' ')];
}

/** Equal for evidence that is equal in all that decides. */
export function signatureOf(evidence: Evidence): string {
  const { context, years, weight, ...sets } = evidence;
  const lists = Object.values(sets).map((set) => [...set].sort());
  return JSON.stringify([...lists, years, weight, encodeContext(context)]);
}

/** The field of a title; null for those that people of many fields bear. */
export function fieldOf(title: string): string | null {
  return FIELDS.get(knownTitle(title)?.class ?? '') ?? null;
}

/** Whether who bears the title heads a state or its government: one of whom there is one at a time. */
export function isHeadOfState(title: string): boolean {
  const known = knownTitle(title);
  return known?.class === 'head-of-state' && known.isHead && title.toLowerCase() === known.title;
}

function knownTitle(title: string): Title | undefined {
  const words = title.toLowerCase().split(/[\s-]+/u);
  return words.map((_, from) => titleNamed(words.slice(from).join(' '))).find((known) => known !== undefined);
}

/** Classes of the table of titles that make one field; of the others nobody's work can be told. */
const FIELDS: ReadonlyMap<string, string> = new Map([
  ['head-of-state', 'politics'],
  ['minister', 'politics'],
  ['legislator', 'politics'],
  ['mayor-governor', 'politics'],
  ['diplomat', 'politics'],
  ['police', 'police'],
  ['military', 'military'],
  ['armed', 'military'],
  ['prosecutor', 'law'],
  ['judge', 'law'],
  ['executive', 'business'],
  ['sport', 'sport'],
  ['clergy', 'religion'],
  ['academic', 'science'],
  ['medical', 'science'],
  ['media', 'media'],
]);

function level(count: number): number {
  return Math.floor(Math.log2(count)) + 1;
}

function grouped(statements: ReadonlyMap<string, number>): ReadonlyMap<string, [string, number][]> {
  const values = new Map<string, [string, number][]>();
  for (const [statement, count] of statements) {
    const at = statement.indexOf('=');
    const property = statement.slice(0, at);
    const known = values.get(property) ?? [];
    known.push([statement.slice(at + 1), count]);
    values.set(property, known);
  }
  return values;
}

/** The values that at least a quarter as many articles state as state the commonest. */
function leading(values: readonly [value: string, count: number][]): string[] {
  const most = Math.max(0, ...values.map(([, count]) => count));
  return values
    .filter(([, count]) => count * 4 >= most)
    .sort(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1))
    .slice(0, MOST_VALUES)
    .map(([value]) => value);
}
