import type { Profile, Reason, Weighed } from '../resolve/index.ts';
import { printable } from './terminal.ts';

/** `john smith (Person, GB, police)`. */
export function wordsOfProfile({ name, type, country, field }: Profile): string {
  const told = [type, country, field].filter((part) => part !== null);
  return printable(`${name} (${told.join(', ')})`);
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
