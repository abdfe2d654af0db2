export { contentHashOf } from './article-properties.ts';
export { factsHashOf } from './canonical.ts';
export * from './changes.ts';
export { changesOf } from './changes-of.ts';
export { type Contribution, contributionsOf, recordAfter } from './contributions.ts';
export {
  claimsOf,
  type DerivedRelationship,
  type DerivedTally,
  derive,
  derivedFrom,
  derivedKey,
  originOf,
  type StandingClaim,
  tallyClaims,
} from './derive.ts';
export { joinParts, type Part, splitParts } from './entity-mentions.ts';
export { eventReferencesOf, type NamedParticipant } from './event-references.ts';
export { type Expectations, expectations } from './expected.ts';
export { type GraphHash, graphHash } from './hash.ts';
export { placeWithin, widerPlaces } from './hierarchy.ts';
export * from './labels.ts';
export {
  chunksAt,
  LEXICAL_FORMS,
  type LexicalChunk,
  type LexicalDocument,
  type LexicalForm,
  lexicalDocument,
  paragraphSpans,
} from './lexical.ts';
export { type Projection, project } from './project.ts';
export { joinArguments, partsOf, type ResolvedArgument, type ResolvedChanges, resolvedChanges } from './resolved.ts';
export type { HeldProfile, StoredArticle, StoredEntity, Ungrounded } from './stored.ts';
export { adjusted, counted, type Tally, tallyFrom } from './tally.ts';
export { verifyArticle } from './verify-article.ts';
export { type HeldCopy, verifyCopies } from './verify-copies.ts';
export { verifyEntity } from './verify-entity.ts';
export { type HeldTelling, verifyHappenings } from './verify-happenings.ts';
export { verifyBlocks, verifyProfile } from './verify-profile.ts';
