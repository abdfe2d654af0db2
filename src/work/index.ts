export { type Annotator, openAnnotator } from './annotator.ts';
