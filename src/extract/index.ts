export type { Engine } from '../language/index.ts';
export { annotate } from './annotate.ts';
export { extraction } from './pipeline.ts';
export { type Pipeline, pipeline, type Stage } from './stage.ts';
export { isRead } from './unread.ts';
