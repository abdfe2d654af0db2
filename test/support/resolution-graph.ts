import { counted, recordAfter } from '../../src/graph/index.ts';
import {
  blockKeys,
  bucketOf,
  type Candidate,
  EMPTY_RECORD,
  evidenceOf,
  type Judgement,
  type Neighbourhood,
  type Profile,
  type ProfileChange,
  type ProfileRecord,
  profile,
  resolveChange,
  signatureOf,
} from '../../src/resolve/index.ts';

/** What an article says of one profile. */
export interface Told {
  readonly profile: Omit<Profile, 'id' | 'authority'>;
  readonly statements: readonly string[];
}

interface Said {
  readonly statements: readonly string[];
  readonly companions: readonly number[];
}

const NOTHING = new Map<string, Said>();

/** Profiles in maps, resolved change by change as a store does it. */
export function memoryGraph() {
  const profiles = new Map<string, Profile>();
  const records = new Map<string, ProfileRecord>();
  const articles = new Map<string, ReadonlyMap<string, Said>>();
  const judgements = new Map<string, Judgement>();
  const entities = new Map<string, string>();
  const sizes = new Map<string, number>();

  const standingOnes = new Map<string, Candidate>();
  const blocks = new Map<string, readonly string[]>();

  const candidateOf = (id: string, record: ProfileRecord): Candidate | null => {
    const known = profiles.get(id);
    return known === undefined || record.articles === 0 ? null : { profile: known, evidence: evidenceOf(record) };
  };
  const standing = () => [...standingOnes.values()];
  const isIn = ({ profile: { id } }: Candidate, key: string) => blocks.get(id)?.includes(key) === true;
  const standingOf = (candidate: Candidate) => ({ candidate, entity: entities.get(candidate.profile.id) ?? '' });
  const neighbourhood: Neighbourhood = {
    sizes: async (keys) => new Map(keys.map((key) => [key, sizes.get(key) ?? 0])),
    members: async (keys, which) =>
      new Map(
        keys.map((key) => [
          key,
          standing()
            .filter((one) => isIn(one, key) && (which === 'all' || isShortIn(one, key)))
            .map((one) => ({ profile: one.profile, isLong: !isShortIn(one, key) })),
        ]),
      ),
    standing: async (ids) => ids.flatMap((id) => standingOnes.get(id) ?? []).map(standingOf),
    judgements: async (ids) =>
      [...judgements.values()].filter(({ one, other }) => ids.includes(one) || ids.includes(other)),
  };

  async function resolve(changes: readonly ProfileChange[]): Promise<void> {
    if (changes.length === 0) return;
    const resolution = await resolveChange(changes, neighbourhood);
    for (const [key, size] of resolution.sizes) sizes.set(key, size);
    for (const [id, entity] of resolution.clusters) entities.set(id, entity);
  }

  async function judgeAgain({ one, other }: Judgement): Promise<void> {
    const known = [one, other].flatMap((id) => standingOnes.get(id) ?? []).map(standingOf);
    await resolve(
      known.map(({ candidate: both, entity }) => ({ id: both.profile.id, before: both, after: both, entity })),
    );
  }

  function stand(id: string, record: ProfileRecord, after: Candidate | null): void {
    if (after === null) for (const known of [records, standingOnes, blocks, entities]) known.delete(id);
    else {
      records.set(id, record);
      standingOnes.set(id, after);
      blocks.set(
        id,
        blockKeys(after).map(({ key }) => key),
      );
    }
  }

  return {
    /** Replaces what the article says; nothing takes it out. Gives the ids of its profiles. */
    async write(article: string, told: readonly Told[]): Promise<string[]> {
      const removed = articles.get(article) ?? NOTHING;
      const added = saidOf(told);
      for (const { profile: parts } of told) {
        const known = profile({ ...parts, authority: null });
        profiles.set(known.id, known);
      }
      const changes = [...new Set([...removed.keys(), ...added.keys()])].map((id) => {
        const record = recordAfter(records.get(id) ?? EMPTY_RECORD, removed.get(id), added.get(id));
        return { id, record, before: standingOnes.get(id) ?? null, after: candidateOf(id, record) };
      });
      await resolve(
        changes
          .filter(({ before, after }) => !isAlike(before, after))
          .map(({ id, before, after }) => ({ id, before, after, entity: entities.get(id) ?? null })),
      );
      for (const { id, record, after } of changes) stand(id, record, after);
      articles.set(article, added);
      return [...added.keys()];
    },
    async judge(judgement: Judgement): Promise<void> {
      judgements.set(judgement.id, judgement);
      await judgeAgain(judgement);
    },
    async withdraw(judgement: Judgement): Promise<void> {
      if (judgements.delete(judgement.id)) await judgeAgain(judgement);
    },
    clusters: () => new Map(entities),
    candidates: standing,
    judgements: () => [...judgements.values()],
    sizes: () => new Map([...sizes].filter(([, size]) => size > 0).sort()),
    countedSizes: () => new Map([...counted(standing().flatMap((one) => blockKeys(one).map(({ key }) => key)))].sort()),
  };
}

function isShortIn(candidate: Candidate, key: string): boolean {
  return blockKeys(candidate).some((block) => block.key === key && !block.isLong);
}

function saidOf(told: readonly Told[]): ReadonlyMap<string, Said> {
  const statements = new Map<string, Set<string>>();
  for (const { profile: parts, statements: said } of told) {
    const { id } = profile({ ...parts, authority: null });
    statements.set(id, new Set([...(statements.get(id) ?? []), ...said]));
  }
  const ids = [...statements.keys()];
  return new Map(
    [...statements].map(([id, said]) => [
      id,
      { statements: [...said], companions: ids.filter((other) => other !== id).map(bucketOf) },
    ]),
  );
}

function isAlike(one: Candidate | null, other: Candidate | null): boolean {
  if (one === null || other === null) return one === other;
  return signatureOf(one.evidence) === signatureOf(other.evidence);
}
