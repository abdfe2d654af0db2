// Articles as the product reads them, resolved as one graph.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotate, extraction } from '../../dist/extract/index.js';
import { changesOf, expectations, partsOf } from '../../dist/graph/index.js';
import { countryId, evidenceOf, referencesOf, resolveAll } from '../../dist/resolve/index.js';
import { plainArticle } from '../plain-article.mjs';

const pipelines = new Map();

/**
 * Each article as `{annotated, mentions}`: what it states, and all mentions of the coreference layer, those of unnamed
 * ones that no fact speaks of too. The title of a role means the one who holds it. `cache` names a folder that keeps them, so that a change of resolution is quick to try.
 */
export async function readArticle(document, engine, cache) {
  const key = createHash('sha256')
    .update(JSON.stringify([engine, document.id, document.text]))
    .digest('hex');
  const kept = cache === undefined ? undefined : join(cache, `${key.slice(0, 32)}.json`);
  if (kept !== undefined && existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8'));
  const article = plainArticle(document.id, document.text);
  const { mentions, roles } = await pipelineOf(engine).run(article);
  const titles = roles.flatMap(({ title, person }) => {
    const holder = mentions.find(({ start, end, kind }) => kind === 'name' && start < person.end && end > person.start);
    return holder === undefined ? [] : [{ ...holder, ...title, kind: 'nominal' }];
  });
  const fresh = titles.filter(({ start, end }) => !mentions.some((known) => known.start < end && known.end > start));
  const read = { annotated: await annotate(article, engine), mentions: [...mentions, ...fresh] };
  if (kept !== undefined) {
    mkdirSync(cache, { recursive: true });
    writeFileSync(kept, JSON.stringify(read));
  }
  return read;
}

function pipelineOf(engine) {
  const known = pipelines.get(engine) ?? extraction(engine);
  pipelines.set(engine, known);
  return known;
}

/** The mentions of each article with the `entity` that they mean in the one graph of all. */
export function resolveArticles(articles) {
  const profiles = new Map();
  const expected = expectations();
  for (const { annotated } of articles) {
    const changes = changesOf(annotated);
    for (const { profile } of changes.entities) if (profile !== null) profiles.set(profile.id, profile);
    const parts = partsOf(changes).map((part) => ({ ...part, resolvedTo: part.mentions.entity }));
    expected.add({ ...changes, parts });
  }
  const candidates = [...profiles.values()].map((profile) => {
    return { profile, evidence: evidenceOf(expected.records.get(profile.id)) };
  });
  const clusters = resolveAll(candidates, []);
  const mentions = articles.map(({ annotated, mentions: found }) => {
    const references = referencesOf(annotated);
    const countries = new Map(annotated.entities.flatMap((entity) => countryMeant(entity)));
    return found.map((mention) => {
      const participant = references.get(mention.entity)?.id ?? `${annotated.id} ${mention.entity}`;
      const meant = countries.get(mention.entity) ?? participant;
      return { ...mention, entity: clusters.get(meant) ?? meant, participant };
    });
  });
  return { mentions, profiles, candidates, clusters };
}

/** A nationality stands for its country here, as it does in the corpora. */
function countryMeant({ id, type, subtypes, link }) {
  const isPeople = type === 'Other' && subtypes.includes('Nationality') && link?.countryCode !== undefined;
  return isPeople ? [[id, countryId(link.countryCode)]] : [];
}
