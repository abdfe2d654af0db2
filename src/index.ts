export * from './article/index.ts';
export { annotate, type Engine, extraction, type Pipeline, pipeline, type Stage } from './extract/index.ts';
export { changesOf, type GraphChanges } from './graph/index.ts';
export { type ReadMemory, type ReadOptions, type ReadResult, readSources, type WebOptions } from './read/index.ts';
export { type GraphStore, openGraph, type Table, type WriteSummary } from './store/index.ts';
