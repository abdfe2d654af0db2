import { type Profile, type Reason, type Weighed, wordsOfProfile as wordsOf } from '../resolve/index.ts';
import { printable } from './terminal.ts';

/** `john smith (Person, GB, police)`. */
export function wordsOfProfile(profile: Profile): string {
  return printable(wordsOf(profile));
}

export function wordsOfWeighed({ candidate, articles }: Weighed): string {
  const { years, titles } = candidate.evidence;
  const told = [
    articles === 1 ? '1 article' : `${articles} articles`,
    years === null ? null : years[0] === years[1] ? `${years[0]}` : `${years[0]}–${years[1]}`,
    [...titles].slice(0, 3).join('; ') || null,
  ].filter((part) => part !== null);
  return `${wordsOfProfile(candidate.profile)}: ${printable(told.join(', '))}  ${candidate.profile.id}`;
}

/** `same name +4, country: GB and AU -3`. */
export function wordsOfReasons(reasons: readonly Reason[]): string {
  return printable(reasons.map(({ feature, weight }) => `${feature} ${weight > 0 ? '+' : ''}${weight}`).join(', '));
}
