import type { DateSpan, Entity, EntityType, Event, Mention, Quantity } from '../../src/article/index.ts';
import type { ClauseSource } from '../../src/extract/clauses/context.ts';
import { events } from '../../src/extract/events.ts';
import { analyse } from '../../src/language/index.ts';
import { NO_META } from '../support/plain-article.ts';

export interface Hints {
  /** Names in the text, with their types. */
  readonly names?: Readonly<Record<string, EntityType>>;
  /** Time expressions in the text, with the ISO day that they mean. */
  readonly dates?: Readonly<Record<string, string>>;
}

/** An event with its participants by name, as a test reads it. */
export interface Told extends Omit<Event, 'agents' | 'targets' | 'places' | 'quantities'> {
  readonly agents: readonly string[];
  readonly targets: readonly string[];
  readonly places: readonly string[];
  readonly quantities: readonly string[];
  readonly clause: string;
}

/** The events of a text whose other layers are made by hand: hinted names, and every noun phrase as an Unnamed. */
export async function tell(text: string, hints: Hints = {}): Promise<readonly Told[]> {
  const source = sourceOf(text, hints);
  const { events: found } = await events.run(source);
  const name = (id: string) => source.entities.find((entity) => entity.id === id)?.name ?? id;
  return found.map((event) => ({
    ...event,
    agents: event.agents.map(name),
    targets: event.targets.map(name),
    places: event.places.map(name),
    quantities: event.quantities.map((index) => source.quantities[index]?.text ?? ''),
    clause: text.slice(event.start, event.end),
  }));
}

export function sourceOf(text: string, hints: Hints = {}): ClauseSource {
  const body = analyse(text);
  const named = Object.entries(hints.names ?? {}).flatMap(([name, type]) => mentionsOf(text, name, type));
  const nominal = body.nounPhrases
    .filter((phrase) => !named.some((name) => name.start <= phrase.start && phrase.end <= name.end))
    .map((phrase): Mention => {
      const words = text.slice(phrase.start, phrase.end);
      return {
        ...span(phrase.start, words),
        type: 'Unnamed',
        kind: 'nominal',
        entity: `u${phrase.start}`,
        confidence: 1,
      };
    });
  const mentions = [...named, ...nominal].sort((one, other) => one.start - other.start);
  const entities = new Map(mentions.map((mention) => [mention.entity, entityOf(mention)]));
  return {
    id: 'a',
    source: 'a.txt',
    text,
    blocks: [],
    captions: [],
    removed: [],
    notices: [],
    body,
    head: analyse(''),
    syntax: null,
    meta: { ...NO_META, publishedAt: '2024-05-10', publishedFrom: 'option' },
    dates: Object.entries(hints.dates ?? {}).map(([words, day]) => dateOf(text, words, day)),
    quantities: body.tokens.filter((token) => token.wordClass === 'number').map(quantityOf),
    mentions,
    headlineMentions: [],
    entities: [...entities.values()],
    quotes: [],
  };
}

function span(start: number, text: string): { start: number; end: number; text: string } {
  return { start, end: start + text.length, text };
}

function mentionsOf(text: string, name: string, type: EntityType): Mention[] {
  const found: Mention[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    found.push({ ...span(at, name), type, kind: 'name', entity: name, confidence: 1 });
  }
  return found;
}

function entityOf(mention: Mention): Entity {
  return { id: mention.entity, type: mention.type, subtypes: [], name: mention.text, aliases: [] };
}

function dateOf(text: string, words: string, day: string): DateSpan {
  return { ...span(text.indexOf(words), words), from: day, to: day, precision: 'day' };
}

function quantityOf(token: { start: number; text: string }): Quantity {
  const value = Number.parseInt(token.text.replaceAll(',', ''), 10);
  const number = Number.isNaN(value) ? null : value;
  return {
    ...span(token.start, token.text),
    kind: 'count',
    value: number,
    min: number,
    max: number,
    modifier: 'exact',
    unit: null,
  };
}
