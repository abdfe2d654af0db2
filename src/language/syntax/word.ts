import type { Span } from '../../article/index.ts';
import type { Relation, UniversalTag } from './labels.ts';

/** A word of a sentence's tree; the tree is the list of them, in order. */
export interface SyntacticWord extends Span {
  readonly tag: UniversalTag;
  /** Index of the head among the words of the sentence; null for the root. */
  readonly head: number | null;
  /** How it depends on its head. */
  readonly relation: Relation;
}

/** The words of one sentence; exactly one is the root, and from it each other one is reached. Empty for no words. */
export type SyntaxTree = readonly SyntacticWord[];
