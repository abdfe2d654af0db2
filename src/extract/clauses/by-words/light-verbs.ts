import type { Token } from '../../../language/index.ts';
import { governs } from '../../../lexicon/governing-words.ts';
import type { Reading } from '../context.ts';
import { HITTING } from '../event-kinds.ts';
import type { LightVerb, Predicate } from '../grammar.ts';
import { objectsFrom, phrasesLedBy, phrasesOfSentence } from '../phrases.ts';
import { BE, BY, isAdverb, isAuxiliary } from '../words.ts';
import { subjectsOf } from './subjects.ts';

/** The light verb that a trigger noun depends on, with the participants that it brings; null without one. */
export function lightVerbOf(context: Reading, noun: Predicate): LightVerb | null {
  return governing(context, noun) ?? following(context, noun);
}

/** `launched an investigation`: the verb stands before the noun's phrase. */
function governing(context: Reading, noun: Predicate): LightVerb | null {
  const { tokens } = context;
  const own = phrasesOfSentence(context, noun.first).find(
    (phrase) => phrase.first <= noun.first && noun.first < phrase.end,
  );
  let at = (own?.first ?? noun.first) - 1;
  if (tokens[at]?.lower === 'out' || tokens[at]?.lower === 'up' || tokens[at]?.lower === 'down') at -= 1;
  const verb = tokens[at];
  if (verb === undefined || verb.sentence !== tokens[noun.first]?.sentence) return null;
  const undergoes = governs(verb.lower, 'undergo');
  if (!undergoes && !governs(verb.lower, 'light')) return null;
  let first = at;
  while (
    first > 0 &&
    (isAuxiliary(tokens[first - 1] as never) ||
      isAdverb(tokens[first - 1] as never) ||
      tokens[first - 1]?.lower === 'to')
  ) {
    first -= 1;
  }
  const subjects = subjectsOf(context, first);
  const base = { groupFirst: first, verb: at, isEmpty: true };
  return undergoes ? { ...base, agents: [], targets: subjects } : { ...base, agents: subjects, targets: [] };
}

/** `the raid was carried out by`: a passive of a light verb follows. */
function following(context: Reading, noun: Predicate): LightVerb | null {
  const { tokens } = context;
  const sentence = tokens[noun.first]?.sentence;
  let first: number | null = null;
  for (let at = noun.end; at < noun.end + 14; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== sentence) return null;
    if (BE.has(token.lower) && first === null) first = at;
    if (isAuxiliary(token) || !isVerbOfInterest(token)) continue;
    if (HITTING.has(noun.entry.type) && governs(token.lower, 'hit') && first === null) {
      return { agents: [], targets: objectsFrom(context, at + 1), groupFirst: at, verb: at, isEmpty: false };
    }
    if (governs(token.lower, 'occur'))
      return { agents: [], targets: [], groupFirst: first ?? at, verb: at, isEmpty: true };
    if (!governs(token.lower, 'light')) return null;
    const reduced = at === noun.end;
    if (first === null && !reduced) return null;
    return {
      agents: phrasesLedBy(context, at + 1, BY, 6),
      targets: [],
      groupFirst: first ?? at,
      verb: at,
      isEmpty: true,
    };
  }
  return null;
}

function isVerbOfInterest(token: Token): boolean {
  return token.wordClass === 'verb' || governs(token.lower, 'light') || governs(token.lower, 'hit');
}
