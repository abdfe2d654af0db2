import type { Entity, EntityId } from '../../article/index.ts';
import type { Analysis, Token } from '../../language/index.ts';
import type { Gender } from './agreement.ts';
import type { AnaphorKind } from './anaphor.ts';
import { type Candidate, candidateFinder } from './candidates.ts';
import type { Meant, Reading } from './features.ts';
import { namedByNoun, sameCollective } from './named-by-noun.ts';
import { bestChoice, type Choice } from './rank.ts';

/** A markable with the one that it means. */
export interface Resolved {
  readonly reading: Reading;
  /** The same number for all that mean one. */
  readonly meaning: number;
  /** Between 0 and 1; 1 where nothing was chosen. */
  readonly probability: number;
}

/** What the article's names give: their entities, and what roles and the words before names tell of them. */
export interface KnownEntities {
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly titles: ReadonlyMap<EntityId, ReadonlySet<string>>;
  readonly nouns: ReadonlyMap<EntityId, ReadonlySet<string>>;
  /** The person whose title stands there, by each offset of the title: `X, the mayor`. */
  readonly titled: ReadonlyMap<number, EntityId>;
}

/**
 * The least probability at which an anaphor is tied to what is named, and to what is not: a wrong tie does more harm
 * than a missing one. Chosen on GUM's training part so that about four ties in five are right in each.
 */
const LEAST: Readonly<Record<AnaphorKind, { readonly named: number; readonly unnamed: number }>> = {
  he: { named: 0.2, unnamed: 0.16 },
  she: { named: 0.2, unnamed: 0.16 },
  it: { named: 0.7, unnamed: 0.6 },
  they: { named: 0.35, unnamed: 0.4 },
  definite: { named: 0.35, unnamed: 0.52 },
  demonstrative: { named: 0.2, unnamed: 0.48 },
  bare: { named: 0.8, unnamed: 0.62 },
  apposed: { named: 0.4, unnamed: 0.4 },
};

/** Chooses among the candidates of an anaphor; null where it means something new. */
export type Choose = (anaphor: Reading, candidates: readonly Candidate[], tokens: readonly Token[]) => Choice | null;

/** How often `namedByNoun` is right on GUM's training part where it gives one; what could mean two needs as much. */
const SURE = 0.8;

const likeliest: Choose = (anaphor, candidates, tokens) => {
  const [only, other] = namedByNoun(anaphor, candidates);
  if (only !== undefined && other === undefined) return { candidate: only, probability: SURE };
  const collective = other === undefined ? sameCollective(anaphor, candidates) : undefined;
  if (collective !== undefined) return { candidate: collective, probability: SURE };
  const choice = bestChoice(anaphor, candidates, tokens);
  return choice !== null && choice.probability >= leastFor(anaphor, choice, other !== undefined) ? choice : null;
};

function leastFor({ anaphor }: Reading, { candidate }: Choice, isAmbiguous: boolean): number {
  if (anaphor === null) return Number.POSITIVE_INFINITY;
  const { named, unnamed } = LEAST[anaphor];
  if (candidate.meant.entity === null) return unnamed;
  return isAmbiguous ? SURE : named;
}

interface Meaning {
  meant: Meant;
}

/** Goes through the markables in the order of the text and ties each to one told before, or lets it mean a new one. */
export function resolve(
  { tokens }: Analysis,
  readings: readonly Reading[],
  known: KnownEntities,
  choose: Choose = likeliest,
): Resolved[] {
  const meanings: Meaning[] = [];
  const ofEntity = new Map<EntityId, number>();
  const ofReading: number[] = [];
  const find = candidateFinder(readings);
  const meantBy = (reading: Reading): Meant => (meanings[ofReading[reading.index] as number] as Meaning).meant;
  return readings.map((reading) => {
    const { name } = reading.markable;
    const told = name?.entity ?? known.titled.get(tokens[reading.markable.head]?.start ?? -1);
    const choice = told === undefined ? choose(reading, find(reading, meantBy), tokens) : null;
    const meaning = choice?.candidate.meant.id ?? ofEntity.get(told ?? '') ?? meanings.length;
    if (meaning === meanings.length) meanings.push({ meant: newMeant(meaning, reading, told, known) });
    else addTo(meanings[meaning] as Meaning, reading.markable.gender);
    if (told !== undefined) ofEntity.set(told, meaning);
    ofReading.push(meaning);
    return { reading, meaning, probability: choice?.probability ?? 1 };
  });
}

const NOTHING: ReadonlySet<string> = new Set();

function newMeant(id: number, { markable }: Reading, told: EntityId | undefined, known: KnownEntities): Meant {
  const entity = told === undefined ? null : (known.entities.get(told) ?? null);
  const titles = told === undefined ? NOTHING : (known.titles.get(told) ?? NOTHING);
  const nouns = told === undefined ? NOTHING : (known.nouns.get(told) ?? NOTHING);
  return { id, entity, titles, nouns, gender: markable.gender, mentions: 1 };
}

function addTo(meaning: Meaning, gender: Gender | undefined): void {
  const { meant } = meaning;
  meaning.meant = { ...meant, gender: meant.gender ?? gender, mentions: meant.mentions + 1 };
}
