import type { GraphNode } from '../../store/index.ts';
import type { Mark } from '../answers.ts';
import type { Row } from '../asking/ask.ts';
import { textOf, textOrNull } from '../asking/values.ts';
import { typeOfPredicate, wordsOfRelation } from '../network/relations.ts';
import { marksOf, wordsOfTime } from './standing.ts';
import { stretchesOf } from './stretches.ts';

/** Where an article's text states something, and what. Of an event its trigger is marked, of all else the passage. */
export function annotationMarks(facts: readonly GraphNode[], links: readonly Row[]): Mark[] {
  const entities = new Map<string, string[]>();
  for (const { fact, entity } of links) {
    const held = entities.get(textOf(fact)) ?? [];
    entities.set(textOf(fact), [...held, textOf(entity)]);
  }
  return facts.flatMap((fact) => marksOfFact(fact, entities.get(textOf(fact.properties.id)) ?? []));
}

function marksOfFact({ labels, properties }: GraphNode, entities: readonly string[]): Mark[] {
  const kind = kindOf(labels);
  const id = textOf(properties.id);
  const label = [labelOf(kind, properties), ...marksOf(properties)].join(', ');
  return stretchesOf(properties).map(({ start, end }, at) => {
    const span = kind === 'event' && at === 0 ? triggerIn(properties, start, end) : { start, end };
    return { ...span, kind, id, label, entities: [...new Set(entities)] };
  });
}

/** The words that tell of the event, within its passage. */
function triggerIn({ text, trigger }: Row, start: number, end: number) {
  const word = textOf(trigger).split('~')[0]?.trim() ?? '';
  const at = word === '' ? -1 : textOf(text).indexOf(word);
  return at < 0 ? { start, end } : { start: start + at, end: start + at + word.length };
}

function kindOf(labels: readonly string[]): Mark['kind'] {
  if (labels.includes('Event')) return 'event';
  if (labels.includes('Quote')) return 'quote';
  return labels.includes('Quantity') ? 'quantity' : 'claim';
}

function labelOf(kind: Mark['kind'], properties: Row): string {
  const { type, from, to, predicate, title, cue, modifier, value, unit, name } = properties;
  const told = (...parts: unknown[]) =>
    parts.filter((part) => part !== undefined && part !== null && part !== '').join(' ');
  switch (kind) {
    case 'event':
      return told(type, wordsOfTime(textOrNull(from), textOrNull(to)));
    case 'claim':
      return wordsOfRelation(typeOfPredicate(textOf(predicate)), textOrNull(title));
    case 'quote':
      return told('Quote,', cue);
    case 'quantity':
      return told('Figure:', modifier === 'exact' || modifier === 'unknown' ? '' : modifier, value ?? name, unit);
    default:
      return textOf(name);
  }
}
