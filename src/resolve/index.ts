export { BLOCK_LIMIT, type BlockKey, blockKeys } from './blocks.ts';
export { type Clusters, judged, type Pair } from './cluster.ts';
export { type Candidate, type Comparison, compare, type Outcome, type Reason } from './compare.ts';
export { adjustContext, bucketOf, type Context, decodeContext, encodeContext, MOST_COMPANIONS } from './context.ts';
export {
  type CopyCandidate,
  type CopyTarget,
  comesBefore,
  copyBlocks,
  copySignature,
  copySimilarity,
  copyTargets,
  isCopy,
} from './copies.ts';
export { EMPTY_RECORD, type Evidence, evidenceOf, type ProfileRecord, signatureOf } from './evidence.ts';
export { foldName, foldWithoutArticle } from './fold.ts';
export {
  compareFigures,
  type EventReference,
  type Figure,
  type FigureRelation,
  type HappeningTarget,
  happeningBlocks,
  happeningLookups,
  happeningTarget,
  happeningTargets,
  isToldBefore,
  type Likeness,
  type Participant as HappeningParticipant,
  type ParticipantRole,
} from './happenings.ts';
export { type Resolution, resolveChange } from './incremental.ts';
export { type Judgement, judgement, VERDICTS, type Verdict } from './judgement.ts';
export type { BlockMember, Neighbourhood, ProfileChange, Standing } from './neighbourhood.ts';
export { resolveAll } from './pairs.ts';
export { type Placement, type PlacementPlan, planOf } from './placement.ts';
export {
  countryCodeOf,
  countryId,
  geonamesIdOf,
  geonamesPlaceId,
  type Profile,
  type ProfileId,
  profile,
} from './profile.ts';
export { wordsOfPair, wordsOfProfile } from './profile-words.ts';
export { type Link, linksOf, type Proposal, proposals, type Weighed } from './proposals.ts';
export { type Reference, referencesOf } from './references.ts';
export { storyLikeness, storyWords } from './stories.ts';
