export { contentHashOf } from './article-properties.ts';
export { factsHashOf } from './canonical.ts';
export * from './changes.ts';
export { changesOf } from './changes-of.ts';
export {
  claimsOf,
  countriesOf,
  countryOf,
  type DerivedRelationship,
  type DerivedTally,
  derive,
  derivedFrom,
  derivedKey,
  placeInCountry,
  type StandingClaim,
  tallyClaims,
} from './derive.ts';
export { type Expectations, expectations } from './expected.ts';
export { type GraphHash, graphHash } from './hash.ts';
export * from './labels.ts';
export { type Projection, project } from './project.ts';
export type { StoredArticle, StoredEntity, Ungrounded } from './stored.ts';
export { adjusted, retally, type Tally, tallyFrom } from './tally.ts';
export { verifyArticle } from './verify-article.ts';
export { verifyEntity } from './verify-entity.ts';
