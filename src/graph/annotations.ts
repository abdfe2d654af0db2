import { type AnnotatedArticle, type Claim, covers, type Event, type Quantity, type Quote } from '../article/index.ts';
import { type AnnotationIds, annotationIds } from './annotation-id.ts';
import type { AnnotationChange, ArgumentChange, ArgumentType } from './changes.ts';
import { quantityLabel } from './labels.ts';
import { caption, propertiesOf } from './properties.ts';

/** An annotation and the arguments that lead from it. */
interface Fact {
  readonly annotation: AnnotationChange;
  readonly arguments: readonly ArgumentChange[];
}

type IdOf = (entity: string) => string | undefined;

interface Context {
  readonly article: AnnotatedArticle;
  readonly ids: AnnotationIds;
  readonly idOf: IdOf;
}

/** Every passage of the article that states something, quantities first: events lead to them. */
export function factsOf(article: AnnotatedArticle, idOf: IdOf): readonly Fact[] {
  const context = { article, ids: annotationIds(article.id), idOf };
  const quantityIds: string[] = [];
  const quantities = article.quantities.map((quantity) => {
    const fact = quantityFact(quantity, quantityIds, context);
    quantityIds.push(fact.annotation.id);
    return fact;
  });
  return [
    ...quantities,
    ...article.events.map((event) => eventFact(event, quantityIds, context)),
    ...article.quotes.map((quote) => quoteFact(quote, context)),
    ...distinctClaims(article.claims).map((claim) => claimFact(claim, context)),
  ];
}

/** A conversion stands behind its original, whose id is known by then. */
function quantityFact(quantity: Quantity, earlier: readonly string[], { article, ids, idOf }: Context): Fact {
  const { start, end, kind, value, min, max, modifier, unit } = quantity;
  const text = article.text.slice(start, end);
  const id = ids.next('Quantity', quantity, kind);
  const name = caption(text);
  const conversionOf = quantity.conversionOf === undefined ? null : (earlier[quantity.conversionOf] ?? null);
  const { per = null, currencyAssumed = null } = quantity;
  const properties = propertiesOf({
    ...{ id, name, text, start, end, kind, value, min, max, modifier, unit },
    ...{ per, currencyAssumed, conversionOf, confidence: 1 },
  });
  const counted = kind === 'count' ? article.mentions.filter((mention) => covers(quantity, mention)) : [];
  const names = counted.filter((mention) => mention.kind === 'name').map((mention) => mention.entity);
  const entities = quantity.of === undefined ? names : [quantity.of];
  return {
    annotation: { id, kind: 'Quantity', type: quantityLabel(kind), properties },
    arguments: argumentsTo('COUNTS', id, entities, idOf),
  };
}

function eventFact(event: Event, quantityIds: readonly string[], { article, ids, idOf }: Context): Fact {
  const { start, end, type, trigger, from, to, negated, reported, status, alleged, confidence } = event;
  const { reason, instrument, ace, ploverEvent, ploverMode, cameo } = event;
  const id = ids.next('Event', event, type, trigger);
  const properties = propertiesOf({
    ...{ id, name: `${type}: ${caption(trigger)}`, text: article.text.slice(start, end), start, end },
    ...{ type, trigger, from, to, negated, reported, status, alleged, confidence },
    ...{ reason, instrument, ace, ploverEvent, ploverMode, cameo },
    passages: event.passages.flatMap((passage) => [passage.start, passage.end]),
  });
  const counts = [...new Set(event.quantities)].flatMap((index) => quantityIds[index] ?? []);
  return {
    annotation: { id, kind: 'Event', type, properties },
    arguments: [
      ...argumentsTo('AGENT', id, event.agents, idOf),
      ...argumentsTo('TARGET', id, event.targets, idOf),
      ...argumentsTo('PLACE', id, event.places, idOf),
      ...counts.map((to) => ({ type: 'HAS_COUNT' as const, from: id, to })),
    ],
  };
}

function quoteFact(quote: Quote, { article, ids, idOf }: Context): Fact {
  const { start, end, direct, cue, confidence } = quote;
  const text = article.text.slice(start, end);
  const id = ids.next('Quote', quote, direct ? 'direct' : 'indirect');
  const properties = propertiesOf({ id, name: caption(text), text, start, end, direct, cue, confidence });
  return {
    annotation: { id, kind: 'Quote', type: null, properties },
    arguments: [
      ...argumentsTo('SPOKEN_BY', id, quote.speaker === null ? [] : [quote.speaker], idOf),
      ...argumentsTo('ABOUT', id, quote.about, idOf),
    ],
  };
}

function claimFact(claim: Claim, { article, ids, idOf }: Context): Fact {
  const { start, end, predicate, title, negated, from, to, ended, confidence } = claim;
  const [subject, object] = [idOf(claim.subject), claim.object === null ? null : (idOf(claim.object) ?? null)];
  const id = ids.next('Claim', claim, predicate, subject ?? null, object, title ?? null);
  const nameOf = (local: string | null) => article.entities.find((entity) => entity.id === local)?.name;
  const words = [nameOf(claim.subject), negated ? `not ${predicate}` : predicate, title, nameOf(claim.object)];
  const name = caption(words.filter((word) => word !== undefined).join(' '));
  const text = article.text.slice(start, end);
  const properties = propertiesOf({
    ...{ id, name, text, start, end, predicate, title, negated, from, to, ended, confidence },
  });
  return {
    annotation: { id, kind: 'Claim', type: null, properties },
    arguments: [
      ...argumentsTo('SUBJECT', id, [claim.subject], idOf),
      ...argumentsTo('OBJECT', id, claim.object === null ? [] : [claim.object], idOf),
    ],
  };
}

/** One claim read twice from one passage is still one claim. */
function distinctClaims(claims: readonly Claim[]): Claim[] {
  const keyOf = ({ start, end, subject, predicate, object, title, negated }: Claim) =>
    JSON.stringify([start, end, subject, predicate, object, title, negated]);
  return [...new Map(claims.map((claim) => [keyOf(claim), claim])).values()];
}

function argumentsTo(type: ArgumentType, from: string, entities: readonly string[], idOf: IdOf): ArgumentChange[] {
  const targets = new Set(entities.flatMap((entity) => idOf(entity) ?? []));
  return [...targets].map((to) => ({ type, from, to }));
}
