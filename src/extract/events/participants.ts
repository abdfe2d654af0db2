import type { EntityId } from '../../article/index.ts';
import type { Slot } from '../../lexicon/event-triggers.ts';
import type { Context, Phrase } from './context.ts';
import { entitiesOf, modifierOf } from './entities.ts';
import { type LightVerb, lightVerbOf } from './light-verbs.ts';
import { objectsFrom, phrasesLedBy, phrasesOfSentence, WHOLE_SENTENCE } from './phrases.ts';
import { subjectsOf } from './subjects.ts';
import type { Predicate } from './voice.ts';

/** Who does it and to whom, with the phrases that say so. */
export interface Participants {
  readonly agents: readonly EntityId[];
  readonly targets: readonly EntityId[];
  readonly agentPhrases: readonly Phrase[];
  readonly targetPhrases: readonly Phrase[];
  /** A verb such as `carried out` tells that the noun happened. */
  readonly supported: boolean;
  /** That verb's token; it tells of nothing by itself. */
  readonly lightVerb: number | null;
}

const BY: ReadonlySet<string> = new Set(['by']);
const PLACES_IN_CLAUSE: ReadonlySet<Slot> = new Set(['subject', 'object', 'possessive', 'modifier']);

export function participantsOf(context: Context, predicate: Predicate): Participants {
  const light = predicate.voice === 'nominal' ? lightVerbOf(context, predicate) : null;
  const agentPhrases = unique(predicate.entry.agent.flatMap((slot) => fill(context, predicate, slot, 'agent')));
  const agents = agentPhrases.length > 0 || light === null ? agentPhrases : agentsOf(context, predicate, light);
  const targetPhrases = unique([
    ...predicate.entry.target.flatMap((slot) => fill(context, predicate, slot, 'target')),
    ...(light?.targets ?? []),
  ]).filter((phrase) => !agents.some((agent) => agent.first === phrase.first));
  const agentIds = new Set(agents.flatMap((phrase) => entitiesOf(context, phrase, true)));
  if (agentIds.size === 0 && predicate.entry.agent.includes('modifier')) {
    for (const id of modifierOf(context, predicate.first)) agentIds.add(id);
  }
  const targetIds = new Set(targetPhrases.flatMap((phrase) => entitiesOf(context, phrase, false)));
  return {
    agents: [...agentIds],
    targets: [...targetIds].filter((id) => !agentIds.has(id)),
    agentPhrases: agents,
    targetPhrases,
    supported: light !== null,
    lightVerb: light?.isEmpty ? light.verb : null,
  };
}

/** `talks were held between Qatar and Oman`: what the noun's own prepositions lead can follow its light verb. */
function agentsOf(context: Context, predicate: Predicate, light: LightVerb): readonly Phrase[] {
  if (predicate.entry.agent.length === 0) return [];
  if (light.agents.length > 0 || light.verb < predicate.end) return light.agents;
  const prepositions = predicate.entry.agent.filter((slot) => !PLACES_IN_CLAUSE.has(slot));
  return phrasesLedBy(context, light.verb + 1, new Set(prepositions));
}

function unique(phrases: readonly Phrase[]): Phrase[] {
  return [...new Map(phrases.map((phrase) => [phrase.first, phrase])).values()];
}

function fill(context: Context, predicate: Predicate, slot: Slot, role: 'agent' | 'target'): Phrase[] {
  if (!PLACES_IN_CLAUSE.has(slot)) return ledBy(context, predicate, slot);
  if (slot === 'possessive') return possessorOf(context, predicate.first);
  if (slot === 'modifier') return [];
  return predicate.voice === 'active' ? inActive(context, predicate, slot) : inPassive(context, predicate, slot, role);
}

function ledBy(context: Context, predicate: Predicate, preposition: Slot): Phrase[] {
  if (predicate.gap.end > predicate.gap.first && preposition === 'of') return [];
  return phrasesLedBy(context, predicate.end, new Set([preposition]), reachOf(predicate));
}

/** Meetings name those who take part all through the sentence. */
function reachOf(predicate: Predicate): number {
  if (predicate.voice !== 'nominal') return 6;
  return predicate.entry.type === 'Meeting' ? WHOLE_SENTENCE : 10;
}

function inActive(context: Context, predicate: Predicate, slot: Slot): Phrase[] {
  if (slot === 'subject') return subjectsOf(context, predicate.groupFirst);
  const { gap, end } = predicate;
  const endsInPreposition = context.tokens[end - 1]?.wordClass === 'preposition';
  return gap.end > gap.first && !endsInPreposition
    ? objectsFrom(context, gap.first, gap.end)
    : objectsFrom(context, end);
}

/** The surface subject of a passive is what the table calls the object; `by` leads the one who acts. */
function inPassive(context: Context, predicate: Predicate, slot: Slot, role: 'agent' | 'target'): Phrase[] {
  if (predicate.voice === 'attributive') return role === 'target' ? objectsFrom(context, predicate.end) : [];
  if (slot === 'object' || (slot === 'subject' && role === 'target')) return subjectsOf(context, predicate.groupFirst);
  return phrasesLedBy(context, predicate.end, BY, 8);
}

/** The owner in `Mr Bello's arrest`, or the pronoun in `his arrest`. */
function possessorOf(context: Context, trigger: number): Phrase[] {
  const { tokens } = context;
  const phrase = phrasesOfSentence(context, trigger).find((found) => found.first <= trigger && trigger < found.end);
  const from = phrase?.first ?? trigger;
  for (let at = trigger - 1; at >= from; at -= 1) {
    if (tokens[at]?.wordClass === 'possessive') return [{ first: from, end: at, head: at - 1 }];
  }
  const first = tokens[from];
  const isOwner = first !== undefined && first.wordClass !== 'determiner' && first.tags.includes('Possessive');
  return isOwner && from < trigger ? [{ first: from, end: from + 1, head: from }] : [];
}
