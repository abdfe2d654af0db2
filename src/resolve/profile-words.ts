import type { Profile } from './profile.ts';

/** `john smith (Person, GB, police)`. */
export function wordsOfProfile({ name, type, country, field }: Profile): string {
  const told = [type, country, field].filter((part) => part !== null);
  return `${name} (${told.join(', ')})`;
}

/** Two profiles, as a judgement tells what it is about. */
export function wordsOfPair(one: Profile, other: Profile): string {
  return `${wordsOfProfile(one)} / ${wordsOfProfile(other)}`;
}
