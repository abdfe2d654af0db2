import { eventTriggersByFirstWord } from '../lexicon/event-triggers.ts';
import { type ClauseSource, contextOf } from './clauses/context.ts';
import { findTriggers } from './clauses/find-triggers.ts';
import { participantsOf } from './clauses/participants.ts';
import { withTimeOfCalamity } from './events/aftermath.ts';
import { tellingOf } from './events/assemble.ts';
import { withDoersOfMeans } from './events/means.ts';
import { mergeTellings } from './events/merge.ts';
import type {
  CoreferenceLayer,
  DateLayer,
  EventLayer,
  LanguageLayer,
  QuantityLayer,
  QuoteLayer,
  SyntaxLayer,
} from './layers.ts';
import type { Stage } from './stage.ts';

/**
 * What happened: triggers of the table of event types, each with the participants that its syntax gives, where,
 * when and how many, and how the article stands to it. Tellings of one happening are one event.
 */
export const events: Stage<
  LanguageLayer & SyntaxLayer & DateLayer & QuantityLayer & CoreferenceLayer & QuoteLayer,
  EventLayer
> = {
  name: 'events',
  run: (article) => ({ events: eventsOf(article) }),
};

function eventsOf(article: ClauseSource): EventLayer['events'] {
  const context = contextOf(article);
  const triggers = findTriggers(context, eventTriggersByFirstWord());
  const happenings = new Set(
    triggers.filter(({ entry }) => entry.wordClass === 'noun').map((hit) => context.grammar.headOf(hit)),
  );
  const single = triggers
    .map((hit) => context.grammar.predicateOf(hit))
    .filter((predicate) => predicate !== null)
    .map((predicate) => ({ predicate, people: participantsOf(context, predicate, happenings) }));
  const told = withDoersOfMeans(context, single);
  const lightVerbs = new Set(told.map(({ people }) => people.lightVerb));
  const tellings = told
    .filter(({ predicate: { entry, first } }) => entry.wordClass === 'noun' || !lightVerbs.has(first))
    .map((one) => tellingOf(context, one, happenings))
    .filter((telling) => telling !== null);
  return mergeTellings(withTimeOfCalamity(context, tellings), article.quantities, context.grammar);
}
