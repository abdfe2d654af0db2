import type { EventType } from '../../article/index.ts';

/** Types whose participle before a noun tells of a happening: `the arrested men`, not `the established rules`. */
export const ATTRIBUTIVE: ReadonlySet<EventType | null> = new Set([
  'Arrest',
  'Killing',
  'Injury',
  'Kidnapping',
  'Theft',
  'Conviction',
  'Sentence',
  'Seizure',
  'Assault',
  'Deportation',
]);

/** Types that strike things: `an earthquake hit Haiti`. */
export const HITTING: ReadonlySet<EventType | null> = new Set([
  'Disaster',
  'Bombing',
  'Accident',
  'Outbreak',
  'Attack',
  'Cyberattack',
]);

/** Types that are told without saying of whom: a strike in a port, a storm. Others need somebody in them. */
export const IMPERSONAL: ReadonlySet<EventType | null> = new Set([
  'Disaster',
  'Accident',
  'Outbreak',
  'Election',
  'Vote',
  'War',
  'Ceasefire',
  'Strike',
  'Protest',
  'Riot',
  'Contest',
  'Meeting',
  'Negotiation',
  'Attack',
  'Bombing',
  'Shooting',
  'Raid',
  'Evacuation',
  'Launch',
]);

/** Types of which all parties are agents. */
export const MUTUAL: ReadonlySet<EventType | null> = new Set([
  'Meeting',
  'Negotiation',
  'Agreement',
  'Ceasefire',
  'Merger',
  'Contest',
]);

/** Types that come to a place or over it, which is then where they happen. */
export const COMING: ReadonlySet<EventType | null> = new Set(['Visit', 'Disaster', 'Outbreak']);

/** What people do to one another with arms: who does it kills or injures those who come to harm in it. */
export const VIOLENT: ReadonlySet<EventType | null> = new Set([
  'Shooting',
  'Bombing',
  'Attack',
  'Raid',
  'Assault',
  'Killing',
  'War',
  'Riot',
]);

/** What comes of violence. */
export const HARM: ReadonlySet<EventType | null> = new Set(['Killing', 'Death', 'Injury']);

/** Types that take people from one place to another. */
export const MOVING: ReadonlySet<EventType | null> = new Set([
  'Extradition',
  'Deportation',
  'Evacuation',
  'Rescue',
  'Visit',
]);
