/** What the explorer's API answers: shared by the server, which makes it, and the page, which shows it. JSON values only. */
export type * from './answers/article-page.ts';
export * from './answers/briefs.ts';
export type * from './answers/entity-page.ts';
export type * from './answers/error.ts';
export type * from './answers/evidence.ts';
export type * from './answers/happenings.ts';
export type * from './answers/network.ts';
export type * from './answers/overview.ts';
export type * from './answers/query.ts';
export type * from './answers/review.ts';
export type * from './answers/search.ts';
