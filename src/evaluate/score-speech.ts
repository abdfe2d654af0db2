import type { AnnotatedArticle, Quote } from '../article/index.ts';
import type { EntityMatcher } from './entity-matcher.ts';
import type { GoldArticle, GoldQuote } from './gold.ts';
import { comparable, fold, similar } from './matching.ts';
import { pairUp, type Tally } from './tally.ts';

export function scoreQuotes(tally: Tally, gold: GoldArticle, article: AnnotatedArticle, names: EntityMatcher): void {
  const wanted = gold.quotes.filter((quote) => quote.direct);
  const found = article.quotes.filter((quote) => quote.direct);
  pairUp(tally, gold.id, wanted, found, {
    matches: (g, p) => comparable(p.text).includes(comparable(g.text)) && isSpokenBy(g, p, names),
    isOptional: (g) => g.optional,
    describeGold: (g) => `${g.speaker}: ${g.text}`,
    describePredicted: (p) => `${names.nameOf(p.speaker)}: ${fold(p.text).slice(0, 50)}`,
  });
}

/** Indirect speech is scored by recall alone: the gold files do not list all of it. */
export function scoreIndirect(tally: Tally, gold: GoldArticle, article: AnnotatedArticle, names: EntityMatcher): void {
  for (const quote of gold.quotes) {
    if (quote.direct || quote.optional) continue;
    const isFound = article.quotes.some(
      (found) => !found.direct && similar(quote.text, found.text) && isSpokenBy(quote, found, names),
    );
    if (isFound) tally.right();
    else tally.missed(gold.id, `${quote.speaker}: ${quote.text}`);
  }
}

function isSpokenBy(gold: GoldQuote, quote: Quote, names: EntityMatcher): boolean {
  const speaker = names.entity(quote.speaker);
  if (speaker === undefined || !(gold.named || speaker.type === 'Unnamed')) return false;
  return [gold.speaker, ...gold.accept].some((name) => names.is(quote.speaker, name));
}

export function scoreCoreference(
  tally: Tally,
  gold: GoldArticle,
  article: AnnotatedArticle,
  names: EntityMatcher,
): void {
  for (const wanted of gold.coref) {
    const at = positionOf(wanted, article.text);
    const isRight = article.mentions.some((m) => m.start <= at && at < m.end && names.is(m.entity, wanted.entity));
    if (isRight) tally.right();
    else tally.missed(gold.id, `${wanted.text} in '${wanted.context}' = ${wanted.entity}`);
  }
}

/** Where the mention starts in the text, in UTF-16 code units; -1 when its context is not there. */
function positionOf(wanted: GoldArticle['coref'][number], text: string): number {
  const escaped = (words: string) => words.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&').replaceAll(/\s+/gu, '\\s+');
  const context = new RegExp(escaped(wanted.context), 'u').exec(text);
  if (context === null) return -1;
  const mention = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(wanted.text.replace("'s", ''))}`, 'u').exec(context[0]);
  return mention === null ? -1 : context.index + mention.index;
}

export function scoreMeta(tally: Tally, gold: GoldArticle, article: AnnotatedArticle): void {
  for (const [field, wanted] of Object.entries(gold.meta)) {
    if (wanted === null || wanted.length === 0) continue;
    const got = metaValue(field, article);
    if (comparable(String(got)) === comparable(String(wanted))) tally.right();
    else tally.missed(gold.id, `${field} should be '${wanted}', is '${got}'`);
  }
}

function metaValue(field: string, article: AnnotatedArticle): unknown {
  const { meta } = article;
  if (field === 'datelinePlace') return meta.dateline?.place;
  if (field === 'published') return meta.publishedAt?.slice(0, 10);
  return Object.entries(meta).find(([name]) => name === field)?.[1];
}

export function scoreNoise(tally: Tally, gold: GoldArticle, article: AnnotatedArticle): void {
  for (const noise of gold.noise) {
    if (fold(article.text).includes(fold(noise))) tally.missed(gold.id, `noise left in the text: '${noise}'`);
    else tally.right();
  }
}
