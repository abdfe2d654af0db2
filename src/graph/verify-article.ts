import { contentHashOf } from './article-properties.ts';
import { factsHashOf } from './canonical.ts';
import type { AnnotationChange, MentionsChange } from './changes.ts';
import type { StoredArticle, Ungrounded } from './stored.ts';

/** Re-reads everything that the graph holds of an article against the article's stored text. */
export function verifyArticle(stored: StoredArticle): Ungrounded[] {
  const { id, properties } = stored.article;
  const text = typeof properties.text === 'string' ? properties.text : '';
  const headline = typeof properties.headline === 'string' ? properties.headline : '';
  const statements = new Map(stored.parts.map((part) => [part.mentions.entity, part.statements]));
  const reasons: [string, string][] = [
    ...(properties.contentHash === contentHashOf(text)
      ? []
      : [[id, 'the content hash is not that of the text'] as [string, string]]),
    ...stored.annotations.flatMap((annotation) => passageTrouble(annotation, text).map(about(annotation.id))),
    ...stored.mentions.flatMap((mentions) => {
      const stated = statements.get(mentions.entity) ?? [];
      return mentionTrouble(mentions, stated, text, headline).map(about(mentions.entity));
    }),
  ];
  if (reasons.length === 0 && stored.factsHash !== factsHashOf({ ...stored, entities: statedIn(stored) })) {
    reasons.push([id, 'what the graph holds of the article is not what was written of it']);
  }
  return reasons.map(([fact, reason]) => ({ article: id, fact, reason }));
}

function statedIn({ parts }: StoredArticle) {
  return parts.map(({ mentions, statements }) => ({ id: mentions.entity, statements }));
}

function about(fact: string): (reason: string) => [string, string] {
  return (reason) => [fact, reason];
}

function passageTrouble({ properties }: AnnotationChange, text: string): string[] {
  const { start, end, text: passage, passages = [] } = properties;
  if (typeof start !== 'number' || typeof end !== 'number') return ['the annotation has no passage'];
  if (text.slice(start, end) !== passage) return [`the text at ${start}–${end} does not read as the annotation says`];
  const bounds = Array.isArray(passages) ? passages : [];
  const isInText = bounds.every((bound, index) => {
    const before = index % 2 === 0 ? 0 : bounds[index - 1];
    return typeof bound === 'number' && bound >= (before ?? 0) && bound <= text.length;
  });
  return isInText && bounds.length % 2 === 0 ? [] : ['a further passage does not lie in the text'];
}

function mentionTrouble(
  { starts, ends, kinds, confidences, count, headlineStarts, headlineEnds }: MentionsChange,
  statements: readonly string[],
  text: string,
  headline: string,
): string[] {
  if (new Set([starts.length, ends.length, kinds.length, confidences.length, count]).size !== 1) {
    return ['the lists of the mentions are not of equal length'];
  }
  const names = new Set(statements);
  const isName = (surface: string) => names.has(`name=${surface}`) || names.has(`alias=${surface}`);
  const inText = starts.flatMap((start, index) => {
    const surface = text.slice(start, ends[index]);
    if (surface === '') return [`the mention at ${start} is empty`];
    return kinds[index] !== 'name' || isName(surface) ? [] : [`'${surface}' at ${start} is no name of the entity`];
  });
  const inHeadline = headlineStarts.flatMap((start, index) =>
    headline.slice(start, headlineEnds[index]) === '' ? [`the mention at ${start} of the headline is empty`] : [],
  );
  return [...inText, ...inHeadline];
}
