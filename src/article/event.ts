import type { EntityId } from './mention.ts';
import type { Span } from './span.ts';

/** Every type of event. */
export const EVENT_TYPES = [
  'Arrest',
  'Raid',
  'Seizure',
  'Charge',
  'Trial',
  'Conviction',
  'Sentence',
  'Release',
  'Extradition',
  'Investigation',
  'Attack',
  'Bombing',
  'Shooting',
  'Killing',
  'Death',
  'Injury',
  'Kidnapping',
  'Protest',
  'Strike',
  'Riot',
  'War',
  'Ceasefire',
  'Sanction',
  'Meeting',
  'Visit',
  'Agreement',
  'Negotiation',
  'Election',
  'Vote',
  'Appointment',
  'Resignation',
  'Accusation',
  'Fraud',
  'Theft',
  'Cyberattack',
  'Acquisition',
  'Merger',
  'Bankruptcy',
  'Launch',
  'Layoff',
  'Investment',
  'Disaster',
  'Accident',
  'Evacuation',
  'Rescue',
  'Outbreak',
  'Award',
  'Contest',
  'Deportation',
  'Assault',
  'Appeal',
  'Order',
  'Other',
] as const;

/** One of `EVENT_TYPES`. */
export type EventType = (typeof EVENT_TYPES)[number];
/** Whether an event came about, as the text has it; `potential` where it only may. */
export type EventStatus = 'happened' | 'planned' | 'ended' | 'failed' | 'potential';

/** One happening. `start`–`end` is the clause that tells of it first; `passages` are further clauses that tell of it again. */
export interface Event extends Span {
  readonly type: EventType;
  /** The trigger as it stands in the text: `arrested`, `were taken into custody`. */
  readonly trigger: string;
  readonly agents: readonly EntityId[];
  readonly targets: readonly EntityId[];
  readonly places: readonly EntityId[];
  /** ISO days. */
  readonly from: string | null;
  readonly to: string | null;
  /** Indices into the article's `quantities`. */
  readonly quantities: readonly number[];
  readonly negated: boolean;
  /** Told by somebody in the article (said, according to), not by the article itself. */
  readonly reported: boolean;
  readonly status: EventStatus;
  readonly alleged: boolean;
  /** The charge or the reason in the words of the text: `fraud`, `on suspicion of burglary`; null where none is given. */
  readonly reason: string | null;
  /** What it was done with: `a machete`. */
  readonly instrument: string | null;
  /** What other schemes call the type: of ACE and ERE, of PLOVER, and the code of CAMEO; null where they have none. */
  readonly ace: string | null;
  readonly ploverEvent: string | null;
  readonly ploverMode: string | null;
  readonly cameo: string | null;
  readonly passages: readonly Span[];
  readonly confidence: number;
}
