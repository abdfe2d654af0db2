import type { EntityId, Event, EventType } from '../../article/index.ts';
import type { EventTrigger } from '../../lexicon/event-triggers.ts';
import { eventTypeEntry } from '../../lexicon/event-types.ts';
import type { Context, Phrase } from '../clauses/context.ts';
import { COMING, IMPERSONAL } from '../clauses/event-kinds.ts';
import type { Predicate, Standing } from '../clauses/grammar.ts';
import type { Participants } from '../clauses/participants.ts';
import { type Circumstances, circumstancesOf } from './circumstances.ts';
import type { Told } from './means.ts';
import { instrumentOf, reasonOf } from './reasons.ts';

/** What an event is before it is merged with other tellings of it. */
export interface Telling extends Event {
  /** A noun that names nobody, and may point back to a happening told already. */
  readonly isBare: boolean;
  /** It tells of those whom the text has told of already: `the victims`, `those who died`. */
  readonly isVague: boolean;
  /** What was said before and is no more: `initially`, `an earlier toll`. */
  readonly isOutdated: boolean;
  /** It can be an event of its own. */
  readonly standsAlone: boolean;
  readonly sentence: number;
  readonly predicate: Predicate;
}

const VIOLENCE: ReadonlySet<string> = new Set(
  (
    'police shot shooting gun gunman gunmen gunfire firing bullet bullets attack attacks attacked attacker attackers bomb ' +
    'bomber bombing bombings blast militant militants terrorist terrorists soldiers soldier troops rebels mob knife stabbed ' +
    'murder murdered assassin airstrike airstrikes drone missile rocket clash clashes clashed fighting strike strikes army ' +
    'gang war encounter insurgents riot riots raid cartel massacre hacked lynched shelling killer killers suspects suspect'
  ).split(' '),
);
const CALAMITY: ReadonlySet<string> = new Set(
  'fire blaze flood floods crash accident earthquake quake cyclone storm landslide tsunami hurricane typhoon avalanche collapse virus disease outbreak heatwave lightning tornado stampede explosion'.split(
    ' ',
  ),
);
const BY_WEAPON: ReadonlySet<string> = new Set(
  'firing bullets gunfire gunshot gunshots shooting encounter stabbing'.split(' '),
);

/** One telling of a happening, with everything that its clause says about it; null where nothing is told. */
export function tellingOf(
  context: Context,
  { predicate, people }: Told,
  happenings: ReadonlySet<number>,
): Telling | null {
  if (isCharge(context, predicate) && people.targets.length === 0) return null;
  const around = circumstancesOf(context, { predicate, people }, happenings);
  const { isAim, ...standing } = context.grammar.standingOf(predicate, around.clause);
  if (isAim || isMerePurpose(context, predicate, people, standing)) return null;
  if (standing.status === 'potential' && isOfNobody(context, people, around)) return null;
  const first = context.tokens[predicate.groupFirst];
  const last = context.tokens[predicate.end - 1];
  if (first === undefined || last === undefined) return null;
  const isNominal = predicate.voice === 'nominal';
  const isBare = isNominal && people.agents.length + people.targets.length + around.quantities.length === 0;
  const type = typeOf(context, predicate, people);
  const isPlaced = IMPERSONAL.has(type) && (around.from !== null || around.places.length > 0);
  return {
    ...around.clause,
    type,
    trigger: context.source.text.slice(first.start, last.end),
    agents: people.agents,
    ...whereTo(context, type, people, around.places),
    from: around.from,
    to: around.to,
    quantities: around.quantities,
    ...standing,
    reason: reasonOf(context, predicate, type),
    instrument: instrumentOf(context, predicate, type),
    ...namesOf(type),
    passages: [],
    confidence: confidenceOf(predicate, people),
    isBare: isBare && !isIndefinite(context, predicate),
    isVague: isVague(context, people) && around.quantities.length === 0,
    isOutdated: OUTDATED.test(context.source.text.slice(around.clause.start, around.clause.end)),
    standsAlone: !isBare || people.supported || isPlaced,
    sentence: first.sentence,
    predicate,
  };
}

/** `anyone who breaks the cordon may be arrested`: what might be done, to nobody in particular, nowhere and at no time. */
function isOfNobody(context: Context, people: Participants, around: Circumstances): boolean {
  const isNamed = (id: EntityId): boolean => context.entities.get(id)?.type !== 'Unnamed';
  const isSet = around.from !== null || around.places.length + around.quantities.length > 0;
  if (isSet || [...people.agents, ...people.targets].some(isNamed)) return false;
  const phrases = people.targetPhrases.length > 0 ? people.targetPhrases : people.agentPhrases;
  return !phrases.some((phrase) => isSpecific(context, phrase));
}

/** `the mayor`, `his brother`; not `the offenders` whom nobody has told of. */
function isSpecific(context: Context, { first, head }: Phrase): boolean {
  const isPlural = context.tokens[head]?.tags.includes('Plural') === true;
  return !isPlural && SPECIFIC.has(context.tokens[first]?.lower ?? '');
}

const SPECIFIC: ReadonlySet<string> = new Set('the this that these those his her its their he him she'.split(' '));

/** What other schemes call a type. */
function namesOf(type: EventType): Pick<Event, 'ace' | 'ploverEvent' | 'ploverMode' | 'cameo'> {
  const { ace, ploverEvent, ploverMode, cameo } = eventTypeEntry(type);
  return { ace, ploverEvent, ploverMode, cameo };
}

/** What is visited or struck is where it happens, when it is a place. */
function whereTo(
  context: Context,
  type: EventType,
  { targets }: Participants,
  places: readonly EntityId[],
): Pick<Event, 'targets' | 'places'> {
  const isPlace = (id: EntityId): boolean => {
    const entity = context.entities.get(id);
    return COMING.has(type) && entity?.type === 'Place' && !entity.subtypes.includes('Facility');
  };
  const reached = targets.filter(isPlace);
  if (reached.length === 0) return { targets, places };
  return { targets: targets.filter((id) => !isPlace(id)), places: reached };
}

/** Killing when somebody kills, Death when a fire or nobody does; dying by police bullets is a killing. */
function typeOf(context: Context, predicate: Predicate<EventTrigger>, people: Participants): EventType {
  const { type, words } = predicate.entry;
  if (people.isViolent && (type === 'Death' || type === 'Killing')) return 'Killing';
  if (type === 'Death' && words.length === 1) {
    const { sentence } = context.tokens[predicate.first] ?? {};
    const behind = context.tokens.slice(predicate.end, predicate.end + 5);
    const after = behind.filter((token) => token.sentence === sentence).map((token) => token.lower);
    return after.some((word) => BY_WEAPON.has(word)) ? 'Killing' : 'Death';
  }
  if (type !== 'Killing' || words[0] !== 'kill') return type;
  const heads = people.agentPhrases.map((phrase) => context.tokens[phrase.head]?.lower ?? '');
  if (heads.some((head) => CALAMITY.has(head))) return 'Death';
  if (people.agents.length > 0) return 'Killing';
  const sentence = context.sentences[context.tokens[predicate.first]?.sentence ?? 0];
  for (let at = sentence?.firstToken ?? 0; at < (sentence?.endToken ?? 0); at += 1) {
    if (VIOLENCE.has(context.tokens[at]?.lower ?? '')) return 'Killing';
  }
  return 'Death';
}

/** `to nab the fraudsters`: an aim of nobody in particular is no happening. */
function isMerePurpose(
  context: Context,
  predicate: Predicate,
  people: Participants,
  standing: Omit<Standing, 'isAim'>,
): boolean {
  if (predicate.voice !== 'active' || standing.status === 'planned' || standing.status === 'failed') return false;
  const isInfinitive = context.tokens
    .slice(predicate.groupFirst, predicate.first)
    .some((token) => token.lower === 'to');
  return isInfinitive && (people.agents.length === 0 || people.targets.length === 0);
}

const VAGUE: ReadonlySet<string> = new Set(
  'those victim victims deceased dead lives life casualties them fatalities'.split(' '),
);

function isVague(context: Context, { agents, targetPhrases }: Participants): boolean {
  const isUnnamed = targetPhrases.every(({ head }) => VAGUE.has(context.tokens[head]?.lower ?? ''));
  return isUnnamed && targetPhrases.length > 0 && agents.length === 0;
}

const OUTDATED =
  /\b(?:initially|at first|had (?:put|said|reported)|(?:earlier|previous|preliminary|initial) (?:toll|figure|count|report|estimate)s?|(?:said|reported|put) earlier)\b/iu;

const INDEFINITE: ReadonlySet<string> = new Set(
  'a an another new fresh more further other second third any no'.split(' '),
);

/** `a raid`, `more arrests`, `arrests have been made`: not those that were told before. */
function isIndefinite(context: Context, predicate: Predicate): boolean {
  const isPlural = predicate.forms.has('plural');
  const phrase = context.phrases[context.tokens[predicate.first]?.sentence ?? 0]?.find(
    ({ first, end }) => first <= predicate.first && predicate.first < end,
  );
  const opening = context.tokens[phrase?.first ?? predicate.first]?.wordClass;
  if (isPlural && opening !== 'determiner' && opening !== 'possessive' && opening !== 'pronoun') return true;
  const before = context.tokens.slice(Math.max(0, predicate.first - 3), predicate.first);
  return before.some(
    (token) => INDEFINITE.has(token.lower) && token.sentence === context.tokens[predicate.first]?.sentence,
  );
}

const CHARGES: ReadonlySet<string> = new Set(
  'suspicion charge charges count counts accused suspected convicted guilty charged booked cases case jailed wanted conspiracy offence offences accusations allegations'.split(
    ' ',
  ),
);

/** `on suspicion of burglary`, `charged with theft`: what somebody is held for, not a happening told. */
function isCharge(context: Context, predicate: Predicate): boolean {
  const { sentence } = context.tokens[predicate.first] ?? {};
  for (let at = predicate.groupFirst - 1; at >= predicate.groupFirst - 4; at -= 1) {
    if (context.tokens[at]?.sentence !== sentence) return false;
    if (CHARGES.has(context.tokens[at]?.lower ?? '')) return true;
  }
  return false;
}

function confidenceOf(predicate: Predicate, people: Participants): number {
  const known = people.agents.length > 0 || people.targets.length > 0;
  const base = predicate.voice === 'nominal' ? 0.6 : 0.75;
  return known ? base + 0.15 : base;
}
