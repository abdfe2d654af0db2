import { WiregraphError } from '../article/index.ts';
import {
  BLOCK_LIMIT,
  type Comparison,
  type Judgement,
  judged,
  type Link,
  linksOf,
  type Proposal,
  proposals,
  type Weighed,
} from '../resolve/index.ts';
import type { Connection, GraphNode, Transaction } from './connection.ts';
import {
  ENTITIES_BY_ALIAS,
  ENTITIES_BY_KEY,
  JUDGEMENTS_OF,
  MEMBERS_OF_BLOCKS_OF,
  PROFILES_OF_ENTITIES,
  STANDING_PROFILES,
} from './cypher/index.ts';
import { standingJudgements } from './judge.ts';
import { judgementOf } from './neighbourhood.ts';
import { candidateOf, storedProfile } from './profiles.ts';
import { pageOfProfiles } from './read-profiles.ts';
import { type Row, rowsOf, textOf } from './rows.ts';

/** Why the mentions of an entity are one, and who else it might be. */
export interface Explanation {
  readonly id: string;
  readonly name: string;
  /** As articles speak of it; those that most articles use first. */
  readonly profiles: readonly Weighed[];
  /** What holds the profiles together. */
  readonly links: readonly Link[];
  /** Profiles of other entities that are not ruled out, the likeliest first, compared with the nearest of its own. */
  readonly others: readonly { readonly profile: Weighed; readonly nearest: Weighed; readonly comparison: Comparison }[];
  readonly judgements: readonly Judgement[];
}

const MOST_OTHERS = 20;

export async function explainEntity(transaction: Transaction, key: string): Promise<Explanation> {
  const { id, name } = await entityBy(transaction, key);
  const profiles = (await rowsOf(transaction, PROFILES_OF_ENTITIES, { ids: [id] })).map(weighed).sort(byArticles);
  const ids = profiles.map(({ candidate }) => candidate.profile.id);
  const judgements = (await rowsOf(transaction, JUDGEMENTS_OF, { ids })).map((row) => judgementOf(row.j as GraphNode));
  const near = (await rowsOf(transaction, MEMBERS_OF_BLOCKS_OF, { ids, limit: BLOCK_LIMIT })).map((row) =>
    textOf(row.id),
  );
  const strangers = near.filter((other) => !ids.includes(other));
  const others = (await rowsOf(transaction, STANDING_PROFILES, { ids: strangers })).map(weighed);
  return {
    id,
    name,
    profiles,
    links: linksOf(profiles, judgements),
    others: others
      .flatMap((profile) => nearestOf(profile, profiles, judgements))
      .filter(({ comparison }) => comparison.outcome !== 'different')
      .sort((one, other) => other.comparison.score - one.comparison.score)
      .slice(0, MOST_OTHERS),
    judgements: [...new Map(judgements.map((judgement) => [judgement.id, judgement])).values()],
  };
}

/** Nothing is held open while the profiles are compared. */
export async function standingProposals({ transact }: Pick<Connection, 'transact'>): Promise<Proposal[]> {
  const { profiles, judgements } = await transact('read', allStanding);
  return proposals(profiles, judgements);
}

async function allStanding(transaction: Transaction) {
  const profiles: Weighed[] = [];
  for (let after = ''; ; ) {
    const page = await pageOfProfiles(transaction, after);
    const last = page.at(-1);
    if (last === undefined) return { profiles, judgements: await standingJudgements(transaction) };
    after = last.profile.id;
    for (const held of page)
      profiles.push({ candidate: candidateOf(held), entity: held.entities[0] ?? '', articles: held.record.articles });
  }
}

async function entityBy(
  transaction: Transaction,
  key: string,
): Promise<{ readonly id: string; readonly name: string }> {
  const known = await rowsOf(transaction, ENTITIES_BY_KEY, { key });
  const rows = known.length > 0 ? known : await rowsOf(transaction, ENTITIES_BY_ALIAS, { key });
  const found = [
    ...new Map(rows.map((row) => [textOf(row.id), { id: textOf(row.id), name: textOf(row.name) }])).values(),
  ];
  const [only] = found;
  if (only === undefined) {
    throw new WiregraphError(
      'not-found',
      `No entity '${key}' in the graph`,
      'Give its id, or one of its names as it stands there.',
    );
  }
  if (found.length > 1 && !found.some(({ id }) => id === key)) {
    const ids = found.map(({ id }) => id).join(', ');
    throw new WiregraphError('usage', `${found.length} entities are called '${key}'`, `Give the id of one: ${ids}`);
  }
  return found.find(({ id }) => id === key) ?? only;
}

function weighed(row: Row): Weighed {
  const stored = storedProfile(row.p as GraphNode);
  return { candidate: candidateOf(stored), entity: textOf(row.entity), articles: stored.record.articles };
}

function byArticles(one: Weighed, other: Weighed): number {
  return other.articles - one.articles || (one.candidate.profile.id < other.candidate.profile.id ? -1 : 1);
}

function nearestOf(profile: Weighed, own: readonly Weighed[], judgements: readonly Judgement[]) {
  const compared = own.map((nearest) => ({
    profile,
    nearest,
    comparison: judged(profile.candidate, nearest.candidate, judgements),
  }));
  const [best] = compared.sort((one, other) => other.comparison.score - one.comparison.score);
  return best === undefined ? [] : [best];
}
