import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AnnotatedArticle, Event, EventStatus, EventType } from '../../src/article/index.ts';
import { annotate } from '../../src/extract/index.ts';
import { plainArticle } from '../support/plain-article.ts';

/** What a person says that a sentence tells. Participants are words of the text. */
interface ToldSentence {
  readonly text: string;
  readonly type: EventType;
  readonly trigger: string;
  readonly agents: readonly string[];
  readonly targets: readonly string[];
  readonly places: readonly string[];
  readonly status: EventStatus;
  readonly negated: boolean;
  readonly alleged: boolean;
}

interface Reading {
  readonly sentence: ToldSentence;
  readonly article: AnnotatedArticle;
  /** The event of the type that the sentence tells; undefined when it was missed. */
  readonly event: Event | undefined;
}

function sentencesOf(file: string): readonly ToldSentence[] {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')).sentences;
}

const sentences = sentencesOf('./told-sentences.json');
const types = [...new Set(sentences.map(({ type }) => type))];
const readings: Reading[] = [];

beforeAll(async () => {
  for (const sentence of sentences) readings.push(await read(sentence));
}, 120_000);

async function read(sentence: ToldSentence): Promise<Reading> {
  const { text } = sentence;
  const article = await annotate(plainArticle(text, { publishedAt: '2026-03-04', publishedFrom: 'option' }));
  const told = article.events.filter(({ type }) => type === sentence.type);
  const event = told.find(({ trigger }) => sentence.trigger.includes(trigger) || trigger.includes(sentence.trigger));
  return { sentence, article, event: event ?? told[0] };
}

/** A gate: these are what was reached when the sentences were written. They may rise; if they fall, say why. */
const FLOORS = { type: 0.93, status: 0.96, negated: 0.985, alleged: 0.98, agents: 0.9, targets: 0.86, places: 0.88 };

describe('ten sentences of each type, from ten countries', () => {
  it.each(types)('tell of: %s', (type) => {
    const missed = readings.filter(({ sentence, event }) => sentence.type === type && event === undefined);
    expect(missed.length, missed.map(({ sentence }) => sentence.text).join('\n')).toBeLessThanOrEqual(2);
  });

  it('are found in all', () => {
    expect(shareOf(readings, ({ event }) => event !== undefined)).toBeGreaterThanOrEqual(FLOORS.type);
  });

  it.each(['status', 'negated', 'alleged'] as const)('say how the article stands to it: %s', (property) => {
    const found = readings.filter(({ event }) => event !== undefined);
    const counted = property === 'status' ? found.filter(({ sentence }) => !sentence.negated) : found;
    const share = shareOf(counted, ({ sentence, event }) => event?.[property] === sentence[property]);
    expect(share).toBeGreaterThanOrEqual(FLOORS[property]);
  });

  it.each(['agents', 'targets', 'places'] as const)('say who and where: %s', (role) => {
    expect(f1Of(readings, role)).toBeGreaterThanOrEqual(FLOORS[role]);
  });

  it('have each participant in words of the sentence', () => {
    for (const { article } of readings) {
      const mentioned = new Set(article.mentions.map(({ entity }) => entity));
      const involved = article.events.flatMap(({ agents, targets, places }) => [...agents, ...targets, ...places]);
      expect(involved.filter((id) => !mentioned.has(id))).toEqual([]);
    }
  });
});

describe('156 sentences that were read once before anything was changed for them', () => {
  it('are told above what they were told at first', async () => {
    const once = await Promise.all(sentencesOf('./told-once.json').map(read));
    expect(once).toHaveLength(156);
    expect(shareOf(once, ({ event }) => event !== undefined)).toBeGreaterThanOrEqual(0.9);
    expect(f1Of(once, 'agents')).toBeGreaterThanOrEqual(0.87);
    expect(f1Of(once, 'targets')).toBeGreaterThanOrEqual(0.86);
  }, 60_000);
});

function shareOf(all: readonly Reading[], isRight: (reading: Reading) => boolean): number {
  return all.filter(isRight).length / all.length;
}

function f1Of(all: readonly Reading[], role: 'agents' | 'targets' | 'places'): number {
  const count = { right: 0, wrong: 0, missed: 0 };
  for (const { sentence, article, event } of all) {
    if (event === undefined) continue;
    const found = event[role].map((id) => namesOf(article, id));
    const counts = role === 'targets' ? event.quantities.flatMap((at) => article.quantities[at]?.text ?? []) : [];
    const right = sentence[role].filter((words) => [...found.flat(), ...counts].some((name) => isSame(name, words)));
    count.right += right.length;
    count.missed += sentence[role].length - right.length;
    count.wrong += found.filter(
      (names) => !sentence[role].some((words) => names.some((name) => isSame(name, words))),
    ).length;
  }
  return (2 * count.right) / (2 * count.right + count.wrong + count.missed);
}

function namesOf({ entities, mentions }: AnnotatedArticle, id: string): string[] {
  const names = mentions.filter(({ entity }) => entity === id).map(({ text }) => text);
  return [...entities.filter((entity) => entity.id === id).map(({ name }) => name), ...names];
}

/** `the police` and `police in Jos` are one. */
function isSame(one: string, other: string): boolean {
  const [first = '', second = ''] = [one, other].map((words) => words.toLowerCase().replace(/^(?:the|an?) /u, ''));
  return first.includes(second) || second.includes(first);
}
