export type { Analysis, Engine, NounPhrase, Sentence, Token, WordClass } from '../language/index.ts';
export { annotate, annotateWithLanguage } from './annotate.ts';
export type { LanguageLayer } from './layers.ts';
export { extraction } from './pipeline.ts';
export { type Fitting, type Pipeline, pipeline, type Stage } from './stage.ts';
export { isRead } from './unread.ts';
