export { contentHashOf } from './article-properties.ts';
export { factsHashOf } from './canonical.ts';
export * from './changes.ts';
export { changesOf } from './changes-of.ts';
export {
  countriesOf,
  countryOf,
  type DerivedRelationship,
  derive,
  placeInCountry,
  type StandingClaim,
} from './derive.ts';
export { type Expectations, expectations } from './expected.ts';
export { type GraphHash, graphHash } from './hash.ts';
export * from './labels.ts';
export { type Projection, project } from './project.ts';
export type { StoredArticle, StoredEntity, Ungrounded } from './stored.ts';
export { retally, type Tally, tallyFrom } from './tally.ts';
export { verifyArticle } from './verify-article.ts';
export { verifyEntity } from './verify-entity.ts';
