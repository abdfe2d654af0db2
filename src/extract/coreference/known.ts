import { type Entity, type EntityId, type Mention, overlaps } from '../../article/index.ts';
import type { Analysis } from '../../language/index.ts';
import type { Role } from '../layers.ts';
import type { KnownEntities } from './resolve.ts';

/** What roles and the words before names tell of the named entities. */
export function knownEntities(
  body: Analysis,
  entities: readonly Entity[],
  names: readonly Mention[],
  roles: readonly Role[],
): KnownEntities {
  return {
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    titles: titlesOf(names, roles),
    nouns: nounsBeforeNames(body, names),
    titled: titledAt(names, roles),
  };
}

/** The last word of each title: `minister` of `foreign minister`. */
function titlesOf(names: readonly Mention[], roles: readonly Role[]): Map<EntityId, Set<string>> {
  const found = new Map<EntityId, Set<string>>();
  for (const { person, title } of roles) {
    const name = names.find((mention) => overlaps(mention, person));
    const head = /(?<!\p{L})\p{L}+$/u.exec(title.text.split(/ (?:of|for|in|at|to) /u, 1)[0] ?? '')?.[0]?.toLowerCase();
    if (name !== undefined && head !== undefined) add(found, name.entity, head);
  }
  return found;
}

function titledAt(names: readonly Mention[], roles: readonly Role[]): Map<number, EntityId> {
  const found = new Map<number, EntityId>();
  for (const { person, title } of roles) {
    const name = names.find((mention) => overlaps(mention, person));
    if (name !== undefined) for (let at = title.start; at < title.end; at += 1) found.set(at, name.entity);
  }
  return found;
}

/** The common noun just before a name: `airline` in `the airline X`. */
function nounsBeforeNames(body: Analysis, names: readonly Mention[]): Map<EntityId, Set<string>> {
  const byEnd = new Map(body.tokens.map((token) => [token.end, token]));
  const found = new Map<EntityId, Set<string>>();
  for (const name of names) {
    const before = body.text[name.start - 1] === ' ' ? byEnd.get(name.start - 1) : undefined;
    if (before?.wordClass === 'noun' && /^\p{Ll}/u.test(before.text)) add(found, name.entity, before.lemma);
  }
  return found;
}

function add(found: Map<EntityId, Set<string>>, entity: EntityId, word: string): void {
  const words = found.get(entity) ?? new Set<string>();
  found.set(entity, words.add(word));
}
