import type { EventType } from '../../article/index.ts';

/** Types whose participle before a noun tells of a happening: `the arrested men`, not `the established rules`. */
export const ATTRIBUTIVE: ReadonlySet<EventType> = new Set([
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
export const HITTING: ReadonlySet<EventType> = new Set([
  'Disaster',
  'Bombing',
  'Accident',
  'Outbreak',
  'Attack',
  'Cyberattack',
]);
