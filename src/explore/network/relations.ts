import { PREDICATES } from '../../article/index.ts';
import { relationshipOf } from '../../graph/index.ts';

const TIES: Readonly<Record<string, string>> = {
  SPOKE_OF: 'spoke of',
  PART_OF: 'part of',
  NAMED_WITH: 'named together',
};

/** A relation in words: `HEAD_OF` is `head of`; of a held office its title. */
export function wordsOfRelation(relation: string, title: string | null = null): string {
  if (relation === 'HOLDS_ROLE') return title ?? 'holds office';
  return TIES[relation] ?? relation.replaceAll('_', ' ').toLowerCase();
}

/** The relationship type of a predicate; of one that is not known the predicate itself. */
export function typeOfPredicate(predicate: string): string {
  return relationshipOf(predicate) ?? predicate;
}

/** The predicates that a relationship type is of; none for what is no relation that claims state. */
export function predicatesOf(relation: string): string[] {
  return PREDICATES.filter((predicate) => typeOfPredicate(predicate) === relation);
}
