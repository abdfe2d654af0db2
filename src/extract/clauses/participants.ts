import type { EntityId } from '../../article/index.ts';
import type { Slot } from '../../lexicon/triggers.ts';
import type { Context, Phrase } from './context.ts';
import { entitiesOf, modifierOf } from './entities.ts';
import { MUTUAL } from './event-kinds.ts';
import type { LightVerb, Predicate } from './grammar.ts';
import { isOfKind } from './kinds.ts';
import { objectsFrom } from './phrases.ts';
import { BY } from './words.ts';

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
  /** It came about by violence that the sentence names. */
  readonly isViolent: boolean;
}

const PLACES_IN_CLAUSE: ReadonlySet<Slot> = new Set(['subject', 'object', 'possessive', 'modifier']);

/** `happenings` are the heads of phrases that tell of one themselves: `the war` and `his visit` take no part in another. */
export function participantsOf(
  context: Context,
  predicate: Predicate,
  happenings: ReadonlySet<number> = NO_TOKENS,
): Participants {
  const light = predicate.voice === 'nominal' ? context.grammar.lightVerbOf(predicate) : null;
  const filled = (slot: Slot, role: 'agent' | 'target') => fill(context, predicate, light, slot, role);
  const agentPhrases = unique(predicate.entry.agent.flatMap((slot) => filled(slot, 'agent')));
  const acting = agentPhrases.length > 0 || light === null ? agentPhrases : agentsOf(context, predicate, light);
  const undergoing = unique([
    ...predicate.entry.target.flatMap((slot) => filled(slot, 'target')),
    ...(light?.targets ?? []),
  ]).filter((phrase) => !acting.some((agent) => agent.first === phrase.first));
  const { agents, targets: targetPhrases } = asParties(context, predicate, acting, undergoing, happenings);
  const agentIds = new Set(agents.flatMap((phrase) => entitiesOf(context, phrase, true)));
  if (agentIds.size === 0 && predicate.entry.agent.includes('modifier')) {
    for (const id of modifierOf(context, predicate)) agentIds.add(id);
  }
  const targetIds = new Set(targetPhrases.flatMap((phrase) => entitiesOf(context, phrase, false)));
  return {
    agents: [...agentIds],
    targets: [...targetIds].filter((id) => !agentIds.has(id)),
    agentPhrases: agents,
    targetPhrases,
    supported: light !== null,
    lightVerb: light?.isEmpty ? light.verb : null,
    isViolent: false,
  };
}

const NO_TOKENS: ReadonlySet<number> = new Set();

/** Where all parties do the same, whom it is done with does it too. */
function asParties(
  context: Context,
  { entry }: Predicate,
  acting: readonly Phrase[],
  undergoing: readonly Phrase[],
  happenings: ReadonlySet<number>,
): { readonly agents: readonly Phrase[]; readonly targets: readonly Phrase[] } {
  const agents = acting.filter(({ head }) => !happenings.has(head));
  if (!MUTUAL.has(entry.type)) return { agents, targets: undergoing };
  const parties = undergoing.filter((phrase) => isOfKind(context, phrase, 'body') && !happenings.has(phrase.head));
  return { agents: [...agents, ...parties], targets: undergoing.filter((phrase) => !parties.includes(phrase)) };
}

/** `talks were held between Qatar and Oman`: what the noun's own prepositions lead can follow its light verb. */
function agentsOf(context: Context, predicate: Predicate, light: LightVerb): readonly Phrase[] {
  if (predicate.entry.agent.length === 0) return [];
  if (light.agents.length > 0 || light.verb < predicate.end) return light.agents;
  const prepositions = predicate.entry.agent.filter((slot) => !PLACES_IN_CLAUSE.has(slot));
  return context.grammar.ledBy(predicate, new Set(prepositions), light);
}

function unique(phrases: readonly Phrase[]): Phrase[] {
  return [...new Map(phrases.map((phrase) => [phrase.first, phrase])).values()];
}

function fill(
  context: Context,
  predicate: Predicate,
  light: LightVerb | null,
  slot: Slot,
  role: 'agent' | 'target',
): readonly Phrase[] {
  const { grammar } = context;
  if (!PLACES_IN_CLAUSE.has(slot)) {
    const own = grammar.ledBy(predicate, new Set([slot]), null);
    return own.length > 0 || light === null || role === 'agent'
      ? own
      : grammar.ledBy(predicate, new Set([slot]), light);
  }
  if (slot === 'possessive') return grammar.ownersOf(predicate);
  if (slot === 'modifier') return [];
  if (predicate.voice !== 'active') return inPassive(context, predicate, slot, role);
  return slot === 'subject' ? grammar.subjectsOf(predicate) : grammar.objectsOf(predicate);
}

/** The surface subject of a passive is what the table calls the object; `by` leads the one who acts. */
function inPassive(context: Context, predicate: Predicate, slot: Slot, role: 'agent' | 'target'): readonly Phrase[] {
  const { grammar } = context;
  if (predicate.voice === 'attributive') return role === 'target' ? objectsFrom(context, predicate.end) : [];
  if (slot === 'object' || (slot === 'subject' && role === 'target')) return grammar.subjectsOf(predicate);
  return grammar.ledBy(predicate, BY, null);
}
