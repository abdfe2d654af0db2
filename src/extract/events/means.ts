import type { EventTrigger } from '../../lexicon/event-triggers.ts';
import type { Context } from '../clauses/context.ts';
import { HARM, VIOLENT } from '../clauses/event-kinds.ts';
import type { Predicate } from '../clauses/grammar.ts';
import type { Participants } from '../clauses/participants.ts';

/** A trigger with those who take part. */
export interface Told {
  readonly predicate: Predicate<EventTrigger>;
  readonly people: Participants;
}

/** Who is killed in police firing is killed by the police: harm without a doer has the doer of what it came about by. */
export function withDoersOfMeans(context: Context, told: readonly Told[]): Told[] {
  const violence = told.filter(({ predicate: { entry, voice } }) => VIOLENT.has(entry.type) && voice === 'nominal');
  return told.map((harm) => {
    const { predicate, people } = harm;
    if (!HARM.has(predicate.entry.type) || people.agents.length > 0) return harm;
    const tokens = context.grammar.meansOf(predicate);
    const means = violence.find(({ predicate: { first, end } }) =>
      tokens.some((token) => first <= token && token < end),
    );
    if (means === undefined) return harm;
    const { agents, agentPhrases } = means.people;
    return { predicate, people: { ...people, agents, agentPhrases, isViolent: true } };
  });
}
