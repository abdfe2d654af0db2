import type { EntityKind } from './briefs.ts';

export interface ReviewSide {
  readonly profile: string;
  readonly entity: string;
  readonly name: string;
  readonly kind: EntityKind;
  /** `GH, police; inspector`. */
  readonly note: string;
  readonly articles: number;
}

export interface ReviewQuestion {
  readonly kind: 'merge' | 'split';
  readonly one: ReviewSide;
  readonly other: ReviewSide;
  readonly score: number;
  readonly reasons: readonly { readonly feature: string; readonly weight: number }[];
  readonly articles: number;
}

export interface ReviewDecision {
  readonly id: string;
  readonly verdict: string;
  readonly about: string;
  readonly by: string;
  readonly at: string;
}

export interface ReviewAnswer {
  readonly questions: readonly ReviewQuestion[];
  readonly decisions: readonly ReviewDecision[];
}
