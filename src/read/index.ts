export type { ReadOptions, ReadResult } from './options.ts';
export { readSources } from './sources.ts';
export { readText } from './text.ts';
