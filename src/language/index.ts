export { analyse } from './analyse.ts';
export type { Analysis, NounPhrase, Sentence, Token, WordClass } from './token.ts';
