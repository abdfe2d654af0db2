import type { Token } from '../../language/index.ts';
import { verbForms } from '../../lexicon/verb-forms.ts';
import type { Context, Phrase } from './context.ts';
import { objectsFrom, phrasesLedBy, phrasesOfSentence } from './phrases.ts';
import { subjectsOf } from './subjects.ts';
import type { Predicate } from './voice.ts';
import { BE, isAdverb, isAuxiliary } from './words.ts';

/** Verbs that only say that the noun happens: `carried out a raid`, `made arrests`, `an inquiry was ordered`. */
const LIGHT = (
  'make carry conduct launch hold stage issue order mount open begin start sign reach strike impose deliver commit ' +
  'perpetrate undertake announce call complete initiate execute lead host convene organise organize take perform ' +
  'declare pay resume wage file lodge secure hand clinch institute pursue coordinate attend run operate mastermind'
).split(' ');
const UNDERGO = 'suffer face undergo sustain endure survive escape'.split(' ');
/** What disasters and blasts do to places: `an earthquake struck Haiti`. */
const HIT =
  'hit strike rock batter devastate ravage sweep destroy engulf gut flatten jolt shake damage level bury kill claim injure wound rip tear'.split(
    ' ',
  );
/** `a riot broke out`, `a breach was reported`: the noun took place, whoever was in it. */
const OCCUR = 'break occur happen erupt report unfold ensue rage spread flare continue follow collapse confirm'.split(
  ' ',
);
const BY: ReadonlySet<string> = new Set(['by']);

const forms = (verbs: readonly string[]): ReadonlySet<string> =>
  new Set(
    verbs.flatMap((verb) => {
      const { base, third, gerund, past, participle } = verbForms(verb);
      return [base, third, ...gerund, ...past, ...participle];
    }),
  );
const LIGHT_FORMS = forms(LIGHT);
const UNDERGO_FORMS = forms(UNDERGO);
export const HIT_FORMS = forms(HIT);
const OCCUR_FORMS = forms(OCCUR);
const HITTING: ReadonlySet<string> = new Set(['Disaster', 'Bombing', 'Accident', 'Outbreak']);

export interface LightVerb {
  readonly agents: readonly Phrase[];
  readonly targets: readonly Phrase[];
  /** First token of its verb group and the verb itself. */
  readonly groupFirst: number;
  readonly verb: number;
  /** The verb tells of nothing by itself. */
  readonly isEmpty: boolean;
}

/** The light verb that a trigger noun depends on, with the participants that it brings; null without one. */
export function lightVerbOf(context: Context, noun: Predicate): LightVerb | null {
  return governing(context, noun) ?? following(context, noun);
}

/** `launched an investigation`: the verb stands before the noun's phrase. */
function governing(context: Context, noun: Predicate): LightVerb | null {
  const { tokens } = context;
  const own = phrasesOfSentence(context, noun.first).find(
    (phrase) => phrase.first <= noun.first && noun.first < phrase.end,
  );
  let at = (own?.first ?? noun.first) - 1;
  if (tokens[at]?.lower === 'out' || tokens[at]?.lower === 'up' || tokens[at]?.lower === 'down') at -= 1;
  const verb = tokens[at];
  if (verb === undefined || verb.sentence !== tokens[noun.first]?.sentence) return null;
  const undergoes = UNDERGO_FORMS.has(verb.lower);
  if (!undergoes && !LIGHT_FORMS.has(verb.lower)) return null;
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
function following(context: Context, noun: Predicate): LightVerb | null {
  const { tokens } = context;
  const sentence = tokens[noun.first]?.sentence;
  let first: number | null = null;
  for (let at = noun.end; at < noun.end + 14; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== sentence) return null;
    if (BE.has(token.lower) && first === null) first = at;
    if (isAuxiliary(token) || !isVerbOfInterest(token)) continue;
    if (HITTING.has(noun.entry.type) && HIT_FORMS.has(token.lower) && first === null) {
      return { agents: [], targets: objectsFrom(context, at + 1), groupFirst: at, verb: at, isEmpty: false };
    }
    if (OCCUR_FORMS.has(token.lower))
      return { agents: [], targets: [], groupFirst: first ?? at, verb: at, isEmpty: true };
    if (!LIGHT_FORMS.has(token.lower)) return null;
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
  return token.wordClass === 'verb' || LIGHT_FORMS.has(token.lower) || HIT_FORMS.has(token.lower);
}
