import type { Hit, PlaceOnMap, SearchAnswer } from '../answers.ts';
import type { Ask } from '../asking/ask.ts';
import { numberOrNull, textOf } from '../asking/values.ts';
import type { Catalogue, Document } from './catalogue.ts';
import { fill } from './fill.ts';
import { wordIndex } from './word-index.ts';
import { fold } from './words.ts';

/** Search over names, headlines and quotes, from memory. */
export interface Search {
  find(query: string, limit: number): SearchAnswer;
  /** Places with coordinates that articles name, the most named first. */
  places(): readonly PlaceOnMap[];
  /** Resolves when all that is in the graph can be found. */
  ready(): Promise<void>;
  /** Reads the graph again if it may have changed: always when told so, else when its articles have. */
  refresh(isChanged?: boolean): Promise<void>;
  stop(): void;
}

/** How many of a kind are shown before the next kind, when there are many. */
const SHARE: Readonly<Record<Document['kind'], number>> = { entity: 0.5, article: 0.3, quote: 0.2 };
const STATE = 'MATCH (a:Article) RETURN count(a) AS articles, max(a.ingestedAt) AS latest';

export function openSearch(ask: Ask): Search {
  let catalogue = emptyCatalogue();
  let isStopped = false;
  let state = '';
  let filling: Promise<void> = Promise.resolve();
  const stateOf = async () => {
    const [row] = await ask(STATE);
    return `${numberOrNull(row?.articles)} ${textOf(row?.latest)}`;
  };
  const read = async () => {
    state = await stateOf();
    const next = emptyCatalogue();
    // The first is searched while it fills; a later one takes its place when it is whole.
    if (!catalogue.isComplete) catalogue = next;
    await fill(next, ask, () => !isStopped);
    if (next.isComplete) catalogue = next;
  };
  const begin = () => {
    filling = filling.then(read);
    // Told where search is asked for; a page that needs none is not troubled.
    filling.catch(() => undefined);
    return filling;
  };
  void begin().catch(() => undefined);
  return {
    find: (query, limit) => ({ hits: hitsOf(catalogue, query, limit), isComplete: catalogue.isComplete }),
    places: () => catalogue.places.toSorted((one, other) => (other.articles ?? 0) - (one.articles ?? 0)),
    ready: () => filling,
    refresh: async (isChanged = false) => {
      if (catalogue.isComplete && (isChanged || (await stateOf()) !== state)) await begin();
    },
    stop: () => {
      isStopped = true;
    },
  };
}

function emptyCatalogue(): Catalogue {
  return { documents: [], index: wordIndex(), places: [], isComplete: false };
}

function hitsOf({ documents, index }: Catalogue, query: string, limit: number): Hit[] {
  const folded = fold(query.trim());
  if (folded === '') return [];
  const ranked: { readonly document: Document; readonly score: number }[] = [];
  for (const [number, whole] of index.find(query)) {
    const document = documents[number];
    if (document !== undefined) ranked.push({ document, score: scoreOf(document, folded, whole) });
  }
  ranked.sort((one, other) => other.score - one.score || (one.document.id < other.document.id ? -1 : 1));
  return shared(ranked.map(({ document }) => document), limit).map(hitOf);
}

/** Whole words before beginnings, names that begin so before others, the often named before the rest. */
function scoreOf({ kind, title, weight }: Document, folded: string, whole: number): number {
  const name = kind === 'quote' ? '' : fold(title);
  const exact = name === folded ? 4 : name.startsWith(folded) ? 2 : 0;
  return exact + whole + Math.log2(1 + weight) / 3;
}

/** Some of each kind, those of one kind together: entities, articles, quotes. */
function shared(ranked: readonly Document[], limit: number): Document[] {
  const kinds = Object.keys(SHARE) as Document['kind'][];
  const of = new Map(kinds.map((kind) => [kind, ranked.filter((document) => document.kind === kind)]));
  const taken = new Map(kinds.map((kind) => [kind, Math.min(of.get(kind)?.length ?? 0, Math.round(limit * SHARE[kind]))]));
  let left = limit - [...taken.values()].reduce((sum, count) => sum + count, 0);
  for (const kind of kinds) {
    const [had, has] = [taken.get(kind) ?? 0, of.get(kind)?.length ?? 0];
    const more = Math.min(left, has - had);
    taken.set(kind, had + more);
    left -= more;
  }
  return kinds.flatMap((kind) => of.get(kind)?.slice(0, taken.get(kind)) ?? []);
}

function hitOf(document: Document): Hit {
  const { weight: _, ...hit } = document;
  return hit;
}
