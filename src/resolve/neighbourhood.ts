import type { Candidate } from './compare.ts';
import type { Judgement } from './judgement.ts';
import type { Profile, ProfileId } from './profile.ts';

/** A profile as the graph holds it, and the entity that it is resolved to. */
export interface Standing {
  readonly candidate: Candidate;
  readonly entity: string;
}

/** Who is in a block, and how. */
export interface BlockMember {
  readonly profile: Profile;
  readonly isLong: boolean;
}

/** What resolution asks of a graph. What is asked about stays as it is until the answer has been written. */
export interface Neighbourhood {
  /** How many profiles each block holds. */
  sizes(keys: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Who is in each block; or those of them alone that are not in it as long names. */
  members(keys: readonly string[], which: 'short' | 'all'): Promise<ReadonlyMap<string, readonly BlockMember[]>>;
  standing(profiles: readonly ProfileId[]): Promise<readonly Standing[]>;
  /** The judgements that speak of one of the profiles. */
  judgements(profiles: readonly ProfileId[]): Promise<readonly Judgement[]>;
}

/** A profile that comes, goes, or of which something else is now known. */
export interface ProfileChange {
  readonly id: ProfileId;
  /** Null for one that comes. */
  readonly before: Candidate | null;
  /** Null for one that goes. */
  readonly after: Candidate | null;
  /** Where it is resolved to so far; null for one that comes. */
  readonly entity: string | null;
}
