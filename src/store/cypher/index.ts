/**
 * All the Cypher of this project: one text for both stores, in the common subset (every node labelled, no keyword as a
 * name). Labels and relationship types that vary are put in from closed lists of the graph room alone.
 */
export * from './articles.ts';
export * from './blocks.ts';
export * from './copies.ts';
export * from './derived.ts';
export * from './entities.ts';
export * from './facts.ts';
export * from './happenings.ts';
export * from './hierarchy.ts';
export * from './judgements.ts';
export * from './lexical.ts';
export * from './moves.ts';
export * from './profiles.ts';
export * from './reading.ts';
export * from './scan.ts';
export * from './sources.ts';
