import type { EntityKind, PlaceOnMap } from '../answers.ts';
import type { WordIndex } from './word-index.ts';

/** What search knows of an entity, an article or a quote. */
export type Document =
  | {
      readonly kind: 'entity';
      readonly id: string;
      readonly title: string;
      readonly note: string;
      readonly entityKind: EntityKind;
      /** How many articles mention it. */
      readonly weight: number;
    }
  | { readonly kind: 'article'; readonly id: string; readonly title: string; readonly note: string; readonly weight: number }
  | {
      readonly kind: 'quote';
      readonly id: string;
      readonly title: string;
      readonly note: string;
      readonly article: string;
      readonly start: number;
      readonly weight: number;
    };

/** What is kept in memory of the graph, so that search answers while somebody types. */
export interface Catalogue {
  readonly documents: Document[];
  readonly index: WordIndex;
  readonly places: PlaceOnMap[];
  isComplete: boolean;
}
