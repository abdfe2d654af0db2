import {
  type Expectations,
  eventReferencesOf,
  expectations,
  type GraphHash,
  graphHash,
  type HeldCopy,
  type HeldProfile,
  type HeldTelling,
  type StoredArticle,
  type Ungrounded,
  verifyArticle,
  verifyBlocks,
  verifyCopies,
  verifyEntity,
  verifyHappenings,
  verifyProfile,
  widerPlaces,
} from '../graph/index.ts';
import { type CopyCandidate, copySignature, type EventReference, storyWords } from '../resolve/index.ts';
import type { GraphNode, Transaction } from './connection.ts';
import { ALL_ANNOTATIONS, ALL_JUDGEMENTS, COUNT_OF_ANNOTATIONS, GROUNDED_ANNOTATIONS } from './cypher/index.ts';
import { judgementOf } from './neighbourhood.ts';
import { pageOfArticles } from './read-articles.ts';
import { pageOfCopies } from './read-copies.ts';
import { pageOfEntities } from './read-entities.ts';
import { blockSizes, pageOfProfiles } from './read-profiles.ts';
import { pageOfTellings } from './read-tellings.ts';
import { numberOf, rowsOf, textOf, textOrNull } from './rows.ts';

/** What came of reading every fact again. */
export interface Verification {
  /** How many passages and relationships were compared: annotations, mentions, derived relationships. */
  readonly facts: number;
  readonly ungrounded: readonly Ungrounded[];
  /** 64 hexadecimal digits that depend on the graph's content alone. */
  readonly hash: string;
}

interface Reading {
  readonly hash: GraphHash;
  readonly expected: Expectations;
  readonly ungrounded: Ungrounded[];
  facts: number;
}

/** Reads the whole graph, a page at a time, and compares each fact with the text of its article. */
export async function verifyGraph(transaction: Transaction): Promise<Verification> {
  const reading: Reading = { hash: graphHash(), expected: expectations(), ungrounded: [], facts: 0 };
  const profiles = await readProfiles(transaction, reading);
  const told: Told = { signatures: [], stories: new Map(), events: [], annotations: 0 };
  await readArticles(transaction, reading, profiles, told);
  await readCopies(transaction, reading, told);
  await readTellings(transaction, reading, told);
  await findHomeless(transaction, told.annotations, reading);
  await resolveAnew(transaction, reading, profiles);
  await readEntities(transaction, reading);
  return { facts: reading.facts, ungrounded: reading.ungrounded, hash: reading.hash.digest() };
}

/** What the articles give that is compared with other articles. */
interface Told {
  readonly signatures: CopyCandidate[];
  readonly stories: Map<string, readonly string[]>;
  readonly events: EventReference[];
  annotations: number;
}

async function readArticles(
  transaction: Transaction,
  reading: Reading,
  profiles: ReadonlyMap<string, HeldProfile>,
  told: Told,
): Promise<void> {
  for (let after = ''; ; ) {
    const page = await pageOfArticles(transaction, after);
    const last = page.articles.at(-1);
    if (last === undefined) return;
    after = last.article.id;
    for (const { labels, properties } of page.nodes) reading.hash.addNode(labels, properties);
    for (const { type, from, to, properties } of page.relationships) {
      reading.hash.addRelationship(type, from, to, properties);
    }
    for (const article of page.articles) {
      reading.expected.add(article);
      reading.ungrounded.push(...verifyArticle(article));
      compareLater(article, profiles, told);
      reading.facts += article.annotations.length;
      reading.facts += article.mentions.reduce(
        (sum, { starts, headlineStarts }) => sum + starts.length + headlineStarts.length,
        0,
      );
    }
  }
}

async function readCopies(
  transaction: Transaction,
  { hash, ungrounded }: Reading,
  { signatures, stories }: Told,
): Promise<void> {
  const held = new Map<string, HeldCopy>();
  for (let after = ''; ; ) {
    const page = await pageOfCopies(transaction, after);
    const last = page.at(-1);
    if (last === undefined) break;
    after = last.id;
    for (const { node, ...copy } of page) {
      hash.addNode(node.labels, node.properties);
      for (const { target, similarity } of copy.targets)
        hash.addRelationship('COPY_OF', copy.id, target, { similarity });
      held.set(copy.id, copy);
    }
  }
  ungrounded.push(...verifyCopies(signatures, stories, held));
}

async function readTellings(
  transaction: Transaction,
  { hash, ungrounded }: Reading,
  { events, stories }: Told,
): Promise<void> {
  const held = new Map<string, HeldTelling>();
  for (let after = ''; ; ) {
    const page = await pageOfTellings(transaction, after);
    const last = page.at(-1);
    if (last === undefined) break;
    after = last.id;
    for (const { node, sameAs, ...telling } of page) {
      hash.addNode(node.labels, node.properties);
      for (const { target, ...properties } of sameAs) hash.addRelationship('SAME_AS', telling.id, target, properties);
      for (const { relation, from, to } of telling.figures) hash.addRelationship(relation, from, to, {});
      held.set(telling.id, telling);
    }
  }
  ungrounded.push(...verifyHappenings(events, held, stories));
}

function compareLater(article: StoredArticle, profiles: ReadonlyMap<string, HeldProfile>, told: Told): void {
  const { id, properties } = article.article;
  const [text, publishedAt] = [textOf(properties.text), textOrNull(properties.publishedAt)];
  told.signatures.push({ id, publishedAt, signature: copySignature(text) });
  told.stories.set(id, storyWords(text));
  told.annotations += article.annotations.length;
  const parts = new Map(article.parts.map((part) => [part.mentions.entity, part]));
  const references = eventReferencesOf(article, (participant) => {
    const part = parts.get(participant);
    return part === undefined
      ? undefined
      : { profile: profiles.get(participant)?.profile ?? null, statements: part.statements };
  });
  told.events.push(...references);
}

/** Annotations that lead to no article: looked for only when the numbers differ. */
async function findHomeless(transaction: Transaction, read: number, reading: Reading): Promise<void> {
  const [count] = await rowsOf(transaction, COUNT_OF_ANNOTATIONS);
  if (numberOf(count?.total) === read) return;
  const grounded = new Set((await rowsOf(transaction, GROUNDED_ANNOTATIONS)).map((row) => textOf(row.id)));
  for (const row of await rowsOf(transaction, ALL_ANNOTATIONS)) {
    const fact = textOf(row.id);
    if (!grounded.has(fact))
      reading.ungrounded.push({ article: null, fact, reason: 'the annotation is in no article' });
  }
}

async function readProfiles(transaction: Transaction, { hash }: Reading): Promise<ReadonlyMap<string, HeldProfile>> {
  const held = new Map<string, HeldProfile>();
  for (let after = ''; ; ) {
    const page = await pageOfProfiles(transaction, after);
    const last = page.at(-1);
    if (last === undefined) return held;
    after = last.profile.id;
    for (const { node, ...one } of page) {
      const { id } = one.profile;
      hash.addNode(node.labels, node.properties);
      for (const entity of one.entities) hash.addRelationship('RESOLVED_TO', id, entity, {});
      for (const { key, isLong } of one.blocks)
        hash.addRelationship(isLong ? 'LONG_IN_BLOCK' : 'IN_BLOCK', id, key, {});
      held.set(id, one);
    }
  }
}

/** Hears the judgements, and finds out anew who is whom. */
async function resolveAnew(
  transaction: Transaction,
  { hash, expected, ungrounded }: Reading,
  profiles: ReadonlyMap<string, HeldProfile>,
): Promise<void> {
  const held = [...profiles.values()];
  const nodes = (await rowsOf(transaction, ALL_JUDGEMENTS)).map((row) => row.j as GraphNode);
  for (const { labels, properties } of nodes) hash.addNode(labels, properties);
  expected.resolve(
    held.map(({ profile }) => profile),
    nodes.map(judgementOf),
  );
  for (const id of expected.records.keys())
    if (!profiles.has(id)) ungrounded.push({ article: null, fact: id, reason: 'the profile is not in the graph' });
  ungrounded.push(...held.flatMap((one) => verifyProfile(one, expected)));
  ungrounded.push(...verifyBlocks(await blockSizes(transaction), held));
}

async function readEntities(transaction: Transaction, reading: Reading): Promise<void> {
  const { hash, expected, ungrounded } = reading;
  const missing = new Set(expected.entities());
  for (let after = ''; ; ) {
    const page = await pageOfEntities(transaction, after);
    const last = page.at(-1);
    if (last === undefined) break;
    after = last.id;
    for (const entity of page) {
      const { id, labels, properties, derived } = entity;
      missing.delete(id);
      hash.addNode(labels, properties);
      for (const { type, from, to, properties: held } of derived) hash.addRelationship(type, from, to, held);
      reading.facts += derived.length;
      const wider = widerPlaces(id, labels, properties);
      const stated = { tally: expected.tallyOf(id), type: expected.typeOf(id) };
      ungrounded.push(...verifyEntity(entity, stated, expected.derivedFrom(id, wider)));
    }
  }
  for (const id of missing) ungrounded.push({ article: null, fact: id, reason: 'the entity is not in the graph' });
}
