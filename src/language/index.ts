export { analyse } from './analyse.ts';
export type { RecognisedName } from './names/decode.ts';
export type { NameClass } from './names/labels.ts';
export { type Engine, recogniseNames, runsNatively } from './recognise.ts';
export type { Analysis, NounPhrase, Sentence, Token, WordClass } from './token.ts';
