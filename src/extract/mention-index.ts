import type { Entity, EntityId, Mention, Span } from '../article/index.ts';
import type { CoreferenceLayer } from './layers.ts';

/** Looks up who or what stands at a place of the body. */
export interface MentionIndex {
  /** The mention that stands exactly there, else the longest one inside, else the shortest around; names first. */
  at(span: Span): Mention | null;
  entityAt(span: Span): Entity | null;
  entity(id: EntityId): Entity | undefined;
  /** The country of that ISO code among the article's entities. */
  country(countryCode: string): Entity | undefined;
}

export function mentionIndex(layer: CoreferenceLayer): MentionIndex {
  const entities = new Map(layer.entities.map((entity) => [entity.id, entity]));
  const countries = new Map<string, Entity>();
  for (const entity of layer.entities) {
    const code = entity.link?.countryCode;
    const isCountry = entity.type === 'Place' && entity.subtypes.includes('Country');
    if (isCountry && code !== undefined && !countries.has(code)) countries.set(code, entity);
  }
  const sorted = [...layer.mentions].sort((one, other) => one.start - other.start);
  const at = (span: Span): Mention | null => best(near(sorted, span), span);
  return {
    at,
    entityAt: (span) => {
      const mention = at(span);
      return mention === null ? null : (entities.get(mention.entity) ?? null);
    },
    entity: (id) => entities.get(id),
    country: (code) => countries.get(code),
  };
}

/** Mentions are short: those that overlap the span start at most this far before it. */
const REACH = 300;

function near(sorted: readonly Mention[], span: Span): Mention[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Mention).start < span.start - REACH) low = middle + 1;
    else high = middle;
  }
  const found: Mention[] = [];
  for (let index = low; index < sorted.length; index += 1) {
    const mention = sorted[index] as Mention;
    if (mention.start >= span.end) break;
    if (mention.end > span.start) found.push(mention);
  }
  return found;
}

function best(candidates: readonly Mention[], span: Span): Mention | null {
  const distance = (mention: Mention): number =>
    Math.abs(mention.start - span.start) + Math.abs(mention.end - span.end) + (mention.kind === 'nominal' ? 3 : 0);
  let chosen: Mention | null = null;
  for (const mention of candidates) if (chosen === null || distance(mention) < distance(chosen)) chosen = mention;
  return chosen;
}
