import {
  type ArgumentChange,
  type ArgumentType,
  joinArguments,
  joinParts,
  type Part,
  splitParts,
} from '../graph/index.ts';
import type { GraphRelationship, Transaction } from './connection.ts';
import {
  ARGUMENTS_TO_ENTITIES_IN,
  ARTICLES_OF_PROFILES,
  CREATE_MENTIONS,
  createArguments,
  DELETE_MENTIONS_OF,
  deleteArguments,
  LOCK_PROFILES,
  MENTIONS_OF_ENTITIES_IN,
} from './cypher/index.ts';
import { lockedClaims, standingClaims, updateDerived } from './derived.ts';
import { argumentRow } from './facts.ts';
import { sameOrigin } from './origins.ts';
import { grouped, type Row, rowsOf, textOf, textsOf } from './rows.ts';

/** A profile that leaves one entity for another, by the ids that both have in the graph now. */
export interface Move {
  readonly profile: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Carries all that articles say under the profiles over to their new entities, and gives the ids of these articles. Both
 * ends are in the graph.
 */
export async function moveProfiles(transaction: Transaction, moves: readonly Move[]): Promise<readonly string[]> {
  if (moves.length === 0) return [];
  await transaction.run(LOCK_PROFILES, { ids: moves.map(({ profile }) => profile).sort() });
  const rows = moves.map(({ profile, from }) => ({ profile, entity: from }));
  const articles = [
    ...new Set((await rowsOf(transaction, ARTICLES_OF_PROFILES, { rows })).map((row) => textOf(row.article))),
  ];
  if (articles.length === 0) return [];
  const before = await lockedClaims(transaction, articles);
  await moveFacts(transaction, articles, moves);
  const after = await standingClaims(transaction, articles);
  const others = await sameOrigin(transaction, articles);
  await updateDerived(transaction, { removed: before, added: after, others });
  return articles;
}

/** Takes out what the articles say of the entities concerned, and puts it in again where it belongs now. */
async function moveFacts(transaction: Transaction, articles: readonly string[], moves: readonly Move[]): Promise<void> {
  const destination = new Map(moves.map(({ profile, to }) => [profile, to]));
  const entities = [...new Set(moves.flatMap(({ from, to }) => [from, to]))];
  const mentions = await rowsOf(transaction, MENTIONS_OF_ENTITIES_IN, { ids: articles, entities });
  const links = await rowsOf(transaction, ARGUMENTS_TO_ENTITIES_IN, { ids: articles, entities });
  const held = mentions.flatMap(heldParts);
  const now = held.map((one) => ({ ...one, entity: destination.get(one.part.mentions.entity) ?? one.entity }));
  const together = grouped(now, ({ article, entity }) => JSON.stringify([article, entity]));
  const profiles = new Map(
    held.map(({ article, entity, part }) => [JSON.stringify([article, entity]), part.mentions.entity]),
  );
  const fresh = [...grouped(links, (row) => textOf(row.article))].flatMap(([article, rows]) =>
    joinArguments(
      rows.flatMap((row) => spelledOut(row, profiles, destination)),
      (entity) => (together.get(JSON.stringify([article, entity]))?.length ?? 0) > 1,
    ),
  );
  const relations = links.map((row) => ({
    names: textOf(row.relation),
    from: textOf(row.annotation),
    to: textOf(row.entity),
  }));
  await transaction.run(DELETE_MENTIONS_OF, { rows: mentions.map(({ article, entity }) => ({ article, entity })) });
  await transaction.run(CREATE_MENTIONS, {
    rows: [...together.values()].map((group) => ({
      article: group[0]?.article,
      entity: group[0]?.entity,
      properties: joinParts(group.map(({ part }) => part)),
    })),
  });
  await transaction.runNamed(deleteArguments, relations);
  await transaction.runNamed(createArguments, fresh.map(argumentRow));
}

interface HeldPart {
  readonly article: string;
  readonly entity: string;
  readonly part: Part;
}

function heldParts(row: Row): HeldPart[] {
  const [article, entity] = [textOf(row.article), textOf(row.entity)];
  return splitParts(entity, (row.m as GraphRelationship).properties).map((part) => ({ article, entity, part }));
}

/** An argument for each profile that it means, leading to where that is now. */
function spelledOut(
  row: Row,
  profiles: ReadonlyMap<string, string>,
  destination: ReadonlyMap<string, string>,
): (ArgumentChange & { readonly profile: string })[] {
  const [article, entity] = [textOf(row.article), textOf(row.entity)];
  const meant = textsOf(row.profiles);
  const only = profiles.get(JSON.stringify([article, entity])) ?? '';
  return (meant.length > 0 ? meant : [only]).map((profile) => ({
    type: textOf(row.relation) as ArgumentType,
    from: textOf(row.annotation),
    to: destination.get(profile) ?? entity,
    profile,
  }));
}
