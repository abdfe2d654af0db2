export { countryId } from './canonical-id.ts';
export { foldName, foldWithoutArticle } from './fold.ts';
export { resolve } from './resolve.ts';
