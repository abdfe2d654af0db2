import { InvalidArgumentError } from 'commander';

/** Seconds of an option, in words; more than none. */
export function seconds(words: string): number {
  const value = secondsOrNone(words);
  if (value === 0) throw new InvalidArgumentError('Give a number of seconds between 0 and 86400.');
  return value;
}

/** The same, or none. */
export function secondsOrNone(words: string): number {
  const value = Number(words);
  if (words.trim() === '' || !(value >= 0 && value <= 86_400)) {
    throw new InvalidArgumentError('Give a number of seconds between 0 and 86400.');
  }
  return value;
}
