import {
  claimsOf,
  eventReferencesOf,
  type GraphChanges,
  partsOf,
  type ResolvedChanges,
  resolvedChanges,
} from '../graph/index.ts';
import type { EventReference } from '../resolve/index.ts';
import type { ArticleWrite } from './article-write.ts';
import type { Transaction } from './connection.ts';
import { updateCopies } from './copies.ts';
import { COPIES, SET_ARTICLES } from './cypher/index.ts';
import { updateDerived } from './derived.ts';
import { type EntityTransition, updateEntities } from './entities.ts';
import { createLinks, createPassages } from './facts.ts';
import { updateHappenings } from './happenings.ts';
import { updateHierarchy } from './hierarchy.ts';
import { lastOfAll } from './last-of-all.ts';
import { updateLexical } from './lexical.ts';
import { copiesOfOrigin } from './origins.ts';
import { resolveParts } from './resolution.ts';
import { grouped, rowsOf, textOf, textOrNull } from './rows.ts';
import type { WriteSummary } from './summary.ts';
import type { TakenOut } from './take-out.ts';
import { together } from './together.ts';

/** Puts in what articles state: of new ones, or of one that changes, where `standing` is what it stated before. */
export async function writeGroup(
  transaction: Transaction,
  writes: readonly ArticleWrite[],
  standing: TakenOut | null,
  ingestedAt: string,
): Promise<readonly WriteSummary[]> {
  const group = writes.map(({ changes }) => changes);
  const rows = writes.map(({ changes: { article }, factsHash }) => ({
    id: article.id,
    properties: { ...article.properties, factsHash, ingestedAt },
  }));
  const others = standing === null ? [] : await copiesOfOrigin(transaction, group[0]?.article.id ?? '');
  await together([transaction.run(SET_ARTICLES, { rows }), createPassages(transaction, group)]);
  // From here on others who speak of the same wait.
  const { links, transitions, moved } = await resolveGroup(transaction, group, standing);
  // Of which report an article is a copy is found last, and its claims are counted to that then.
  const claims = group.flatMap((changes, at) => claimsOf({ ...changes, arguments: links[at]?.arguments ?? [] }));
  await updateDerived(transaction, { removed: [], added: claims, others });
  await createLinks(transaction, links);
  const [twins] = await lastOfAll(transaction, () =>
    together([
      rowsOf(transaction, COPIES, { hashes: [...new Set(group.map(contentHashOf))] }),
      updateHierarchy(transaction, transitions),
      updateCopies(
        transaction,
        group.map((changes) => copyChangeOf(changes, standing)),
      ),
      updateHappenings(transaction, {
        stories: new Map(group.map(({ article, story }) => [article.id, story])),
        before: standing?.tellings ?? [],
        after: group.flatMap(eventsOf),
      }),
      updateLexical(transaction, {
        gone: standing === null ? [] : group.map(({ article }) => article.id),
        come: group.map(({ article }) => article.properties),
        moved,
      }),
    ]),
  );
  const holders = grouped(twins, (row) => textOf(row.contentHash));
  return group.map((changes, at) => {
    const later = new Set(group.slice(at).map(({ article }) => article.id));
    const held = (holders.get(contentHashOf(changes)) ?? []).map((row) => textOf(row.id));
    const copies = held.filter((id) => !later.has(id));
    return { article: changes.article.id, ...statusOf(standing === null, copies) };
  });
}

interface ResolvedGroup {
  /** In the order of the articles. */
  readonly links: readonly (ResolvedChanges & { readonly id: string })[];
  readonly transitions: readonly EntityTransition[];
  readonly moved: readonly string[];
}

async function resolveGroup(
  transaction: Transaction,
  group: readonly GraphChanges[],
  standing: TakenOut | null,
): Promise<ResolvedGroup> {
  const removed = standing?.removed ?? [];
  const added = group.map(partsOf);
  const participants = group.flatMap(({ entities }) => entities);
  const profiles = new Map(participants.flatMap(({ profile }) => (profile === null ? [] : [[profile.id, profile]])));
  const resolution = await resolveParts(transaction, { removed: [removed], added, known: profiles });
  const types = new Map(participants.map(({ id, type }) => [id, type]));
  const local = { removed, added: added.flat(), types };
  const { transitions, entities, moved } = await updateEntities(transaction, resolution, local);
  const links = group.map((changes) => ({
    id: changes.article.id,
    ...resolvedChanges(changes, (participant) => entities.get(participant) ?? participant),
  }));
  return { links, transitions, moved };
}

function copyChangeOf({ article, signature, story }: GraphChanges, standing: TakenOut | null) {
  const after = { id: article.id, publishedAt: textOrNull(article.properties.publishedAt), signature };
  return { id: article.id, before: standing?.signature ?? null, after, story };
}

function eventsOf(changes: GraphChanges): EventReference[] {
  const participants = new Map(changes.entities.map((entity) => [entity.id, entity]));
  return eventReferencesOf(changes, (participant) => participants.get(participant));
}

function contentHashOf({ article }: GraphChanges): string {
  return String(article.properties.contentHash);
}

function statusOf(isNew: boolean, copies: readonly string[]): Omit<WriteSummary, 'article'> {
  const [duplicateOf] = copies.toSorted();
  if (isNew && duplicateOf !== undefined) return { status: 'duplicate', duplicateOf };
  return { status: isNew ? 'created' : 'updated' };
}
