import type { AnnotatedArticle } from '../article/index.ts';
import { copySignature, storyWords } from '../resolve/index.ts';
import { factsOf } from './annotations.ts';
import { articleProperties } from './article-properties.ts';
import type { GraphChanges } from './changes.ts';
import { mentionsChanges } from './mentions.ts';
import { participantsOf } from './participants.ts';
import { wellFormed } from './properties.ts';
import { entityChange, officesOf } from './statements.ts';

/** What the article puts into the graph. Pure: the same article gives the same changes, whatever else is in the graph. */
export function changesOf(given: AnnotatedArticle): GraphChanges {
  const article = storable(given);
  const participants = participantsOf(article);
  const offices = officesOf(article);
  const facts = factsOf(article, participants.idOf);
  return {
    article: { id: article.id, properties: articleProperties(article) },
    signature: copySignature(article.text),
    story: storyWords(article.text),
    entities: participants.all.map((participant) => entityChange(participant, offices)),
    mentions: mentionsChanges(article, participants.all),
    annotations: facts.map((fact) => fact.annotation),
    arguments: facts.flatMap((fact) => fact.arguments),
  };
}

/** The article with every string such that a store gives it back unchanged; offsets stay true. */
function storable(article: AnnotatedArticle): AnnotatedArticle {
  const hasHalfCharacter = /\\ud[89a-f]/u.test(JSON.stringify(article));
  return hasHalfCharacter ? (mapStrings(article) as AnnotatedArticle) : article;
}

function mapStrings(value: unknown): unknown {
  if (typeof value === 'string') return wellFormed(value);
  if (Array.isArray(value)) return value.map(mapStrings);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapStrings(inner)]));
}
