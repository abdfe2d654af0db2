import type { Place } from '../../lexicon/gazetteer.ts';
import { liesIn } from './stated.ts';

/** All mentions of one name in an article. */
export interface NameGroup {
  readonly candidates: readonly Place[];
  /** How often the article writes it. */
  readonly mentions: number;
  /** For how many of its mentions the text speaks for each candidate. */
  readonly votes: ReadonlyMap<Place, number>;
}

const WEIGHT = { context: 7, stated: 3.5, home: 2 } as const;
const SAME = { country: 0.3, region: 1, tied: 0.6, near: 0.4 } as const;
const NEAR_KM = 150;
const ROUNDS = 4;
/** A small town that nothing else in the article is near is a name that we do not know. */
const LEAST = { prominence: 4.2, context: 0.1 } as const;

/**
 * Which place each name means, all together: what the text states, then what fits the other places of the article (the
 * same region, the same country, near by; each counts by its mentions), then how large the place is. Every name starts
 * as its most prominent place and is decided again in the light of the others until little changes.
 */
export function decide(groups: readonly NameGroup[], homeCountry: string | null): readonly (Place | null)[] {
  let chosen = groups.map((group) =>
    best(
      group,
      group.candidates.map((place) => alone(group, place)),
    ),
  );
  const score = (at: number, place: Place): number => {
    const group = groups[at] as NameGroup;
    return alone(group, place) + WEIGHT.context * closeness(place, at, groups, chosen) + home(place, homeCountry);
  };
  for (let round = 0; round < ROUNDS; round += 1)
    chosen = groups.map((group, at) =>
      best(
        group,
        group.candidates.map((place) => score(at, place)),
      ),
    );
  return chosen.map((place, at) => (place === null || isLost(place, at, groups, chosen) ? null : place));
}

/** How well a place fits the article apart from its name: for a mention that is decided by itself. */
export function closest(places: readonly Place[], others: readonly (Place | null)[]): Place | null {
  const groups = others.map((place) => ({ candidates: place === null ? [] : [place], mentions: 1, votes: new Map() }));
  const scores = places.map((place) => place.prominence + WEIGHT.context * closeness(place, -1, groups, others));
  return places[scores.indexOf(Math.max(...scores))] ?? null;
}

function best(group: NameGroup, scores: readonly number[]): Place | null {
  return group.candidates[scores.indexOf(Math.max(...scores))] ?? null;
}

function alone(group: NameGroup, place: Place): number {
  const share = (group.votes.get(place) ?? 0) / group.mentions;
  return place.prominence + WEIGHT.stated * Math.sqrt(share);
}

function home({ link }: Place, country: string | null): number {
  return country !== null && link.countryCode === country ? WEIGHT.home : 0;
}

/** From 0 to about 1: how much of what the article names lies around the place. */
function closeness(place: Place, own: number, groups: readonly NameGroup[], chosen: readonly (Place | null)[]): number {
  let [sum, weights] = [0, 1];
  for (const [at, other] of chosen.entries()) {
    if (at === own || other === null) continue;
    const weight = Math.min(3, groups[at]?.mentions ?? 1);
    weights += weight;
    sum += weight * affinity(place, other);
  }
  return sum / weights;
}

function affinity(place: Place, other: Place): number {
  if (place === other) return 1;
  const isTied = liesIn(place, other) || liesIn(other, place);
  const shared = place.within.find((code) => other.within.includes(code) || code === other.code);
  const common = shared === undefined ? 0 : shared.length === 2 ? SAME.country : SAME.region;
  return Math.max(common, isTied ? SAME.tied : 0) + SAME.near * Math.exp(-distance(place, other) / NEAR_KM);
}

function isLost(place: Place, at: number, groups: readonly NameGroup[], chosen: readonly (Place | null)[]): boolean {
  const isAlone = chosen.every((other, index) => index === at || other === null);
  const { votes, candidates } = groups[at] as NameGroup;
  const isCertain = place.kind !== 'city' || place.prominence >= LEAST.prominence || votes.has(place);
  if (isAlone || isCertain || (candidates.length === 1 && place.name.includes(' '))) return false;
  return closeness(place, at, groups, chosen) < LEAST.context;
}

const RADIUS_KM = 6371;
const DEGREE = Math.PI / 180;

/** Kilometres between two places over the globe; far where a place has no coordinates. */
export function distance({ link: one }: Place, { link: other }: Place): number {
  if (one.latitude === undefined || other.latitude === undefined) return 2e4;
  const [north, south] = [one.latitude * DEGREE, other.latitude * DEGREE];
  const [east, west] = [(one.longitude ?? 0) * DEGREE, (other.longitude ?? 0) * DEGREE];
  const half =
    Math.sin((south - north) / 2) ** 2 + Math.cos(north) * Math.cos(south) * Math.sin((west - east) / 2) ** 2;
  return 2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half)));
}
