import { contentId } from '../article/index.ts';
import type { ProfileId } from './profile.ts';

export const VERDICTS = ['same', 'different', 'unsure'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a person decided of two profiles. It holds whether or not the graph has them, and outlives all articles. */
export interface Judgement {
  readonly id: string;
  /** The lesser id of the two. */
  readonly one: ProfileId;
  readonly other: ProfileId;
  readonly verdict: Verdict;
  /** Who decided. */
  readonly by: string;
  /** When, as an ISO 8601 instant. */
  readonly at: string;
  /** The two in words, for people who read the log. */
  readonly about: string;
}

/** A judgement on two profiles, in whichever order they are given. There is one for each pair. */
export function judgement(
  pair: readonly [ProfileId, ProfileId],
  verdict: Verdict,
  { by, at, about }: Pick<Judgement, 'by' | 'at' | 'about'>,
): Judgement {
  const [one, other] = pair[0] < pair[1] ? pair : [pair[1], pair[0]];
  return { id: contentId('Judgement', one, other), one, other, verdict, by, at, about };
}
