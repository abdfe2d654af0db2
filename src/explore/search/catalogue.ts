import type { Hit, PlaceOnMap } from '../answers.ts';
import { type WordIndex, wordIndex } from './word-index.ts';

/** What is kept of one kind: the hits, the weightiest first, and which words each has. */
export interface Shelf {
  readonly hits: Hit[];
  readonly index: WordIndex;
  /** How many articles mention each; of reports and quotes none is weightier than another. */
  readonly weights: number[];
}

/** What is kept in memory of the graph, so that search answers while somebody types. */
export interface Catalogue {
  readonly shelves: Readonly<Record<Hit['kind'], Shelf>>;
  /** The most named first. */
  readonly places: PlaceOnMap[];
  isComplete: boolean;
}

export function emptyCatalogue(): Catalogue {
  const shelf = (): Shelf => ({ hits: [], index: wordIndex(), weights: [] });
  return { shelves: { entity: shelf(), article: shelf(), quote: shelf() }, places: [], isComplete: false };
}
