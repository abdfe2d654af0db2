import type { AnnotatedArticle, Article, Entity, EntityId, Quantity } from '../article/index.ts';
import type { Analysis, Engine } from '../language/index.ts';
import { countryMentions } from '../lexicon/country-mentions.ts';
import { withOrganizations } from './known-organizations.ts';
import type {
  ClaimLayer,
  CoreferenceLayer,
  EventLayer,
  LanguageLayer,
  NameLayer,
  QuoteLayer,
  TraitLayer,
} from './layers.ts';
import { extraction } from './pipeline.ts';
import { proseOf } from './prose.ts';
import { isRead, unread } from './unread.ts';

const NOTHING_READ: Analysis = { text: '', sentences: [], tokens: [], nounPhrases: [] };
const pipelines = { encoder: extraction('encoder'), fast: extraction('fast') } as const;

/**
 * Reads out of an article everything that it states. Pure: the same article gives the same bytes. An article in a
 * language that is not read is given back without facts, with a notice.
 */
export async function annotate(article: Article, engine: Engine = 'encoder'): Promise<AnnotatedArticle> {
  const { body: _, head: __, ...annotated } = await annotateWithLanguage(article, engine);
  return annotated;
}

/** The same with the sentences and tokens of body and headline, for stages that come after; none of an unread article. */
export async function annotateWithLanguage(
  article: Article,
  engine: Engine,
): Promise<AnnotatedArticle & LanguageLayer> {
  if (!isRead(article)) return { ...unread(article), body: NOTHING_READ, head: NOTHING_READ };
  const prose = proseOf(article.text);
  const full = await pipelines[engine].run({ ...article, text: prose.text });
  const keep = participants(full);
  const isKept = ({ entity }: { entity: EntityId }) => keep.has(entity);
  return {
    id: full.id,
    source: full.source,
    meta: full.meta,
    text: article.text,
    blocks: full.blocks,
    captions: full.captions,
    removed: full.removed,
    notices: [...full.notices, ...prose.notices],
    sentences: sentencesOf(full),
    mentions: full.mentions.filter(isKept),
    headlineMentions: full.headlineMentions.filter(isKept),
    entities: linked(full, keep),
    quantities: full.quantities.map((quantity, index) => withOwner(quantity, full.ages.get(index))),
    dates: full.dates,
    events: full.events,
    quotes: full.quotes,
    claims: full.claims,
    body: full.body,
    head: full.head,
  };
}

type Facts = CoreferenceLayer & QuoteLayer & EventLayer & ClaimLayer;

/** Named entities stay; an Unnamed one stays when a fact speaks of it. */
function participants(facts: Facts): ReadonlySet<EntityId> {
  const named = facts.entities.filter((entity: Entity) => entity.type !== 'Unnamed').map((entity) => entity.id);
  const quoted = facts.quotes.flatMap((quote) => [quote.speaker, ...quote.about]);
  const involved = facts.events.flatMap((event) => [...event.agents, ...event.targets, ...event.places]);
  const claimed = facts.claims.flatMap((claim) => [claim.subject, claim.object]);
  return new Set([...named, ...quoted, ...involved, ...claimed].filter((id) => id !== null));
}

function linked(full: Facts & TraitLayer & NameLayer, keep: ReadonlySet<EntityId>): Entity[] {
  const kept = full.entities.filter((entity) => keep.has(entity.id)).map((entity) => withCountry(entity, full));
  return withOrganizations(kept, countryMentions(full.entities, full.mentions), expansionsOf(full));
}

/** The long form of an acronym that the names stage gave, by entity. */
function expansionsOf({ names, mentions }: NameLayer & CoreferenceLayer): ReadonlyMap<EntityId, string> {
  const entityAt = new Map(mentions.map(({ start, entity }) => [start, entity]));
  return new Map(
    names.flatMap(({ start, expansion }) => {
      const entity = entityAt.get(start);
      return expansion === null || entity === undefined ? [] : [[entity, expansion] as const];
    }),
  );
}

/** A person's country is that of the citizenship that the text states. */
function withCountry(entity: Entity, { nationalities }: TraitLayer): Entity {
  const countryCode = nationalities.get(entity.id);
  return countryCode === undefined ? entity : { ...entity, link: { ...entity.link, countryCode } };
}

function withOwner(quantity: Quantity, of: EntityId | undefined): Quantity {
  return of === undefined ? quantity : { ...quantity, of };
}

function sentencesOf(layer: LanguageLayer): { start: number; end: number }[] {
  return layer.body.sentences.map(({ start, end }) => ({ start, end }));
}
