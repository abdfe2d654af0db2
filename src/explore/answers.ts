/**
 * What the explorer's API answers, in JSON values, and how it is put in words: shared by the server, which makes it, the
 * reports, and the page, which shows it.
 */
export type * from './answers/article-page.ts';
export * from './answers/briefs.ts';
export type * from './answers/entity-page.ts';
export type * from './answers/error.ts';
export type * from './answers/evidence.ts';
export * from './answers/happenings.ts';
export type * from './answers/network.ts';
export type * from './answers/overview.ts';
export * from './answers/query.ts';
export type * from './answers/review.ts';
export type * from './answers/search.ts';
export * from './answers/words.ts';
