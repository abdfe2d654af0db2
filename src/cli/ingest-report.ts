import type { AnnotatedArticle, WiregraphError } from '../article/index.ts';
import { isRead } from '../extract/index.ts';
import type { WriteSummary } from '../store/index.ts';
import { wordsOf } from './exit-code.ts';

export interface FactCounts {
  readonly entities: number;
  readonly mentions: number;
  readonly events: number;
  readonly quotes: number;
  readonly quantities: number;
  readonly claims: number;
}

export interface IngestedArticle {
  readonly id: string | null;
  readonly source: string;
  readonly headline: string | null;
  readonly status: WriteSummary['status'] | 'failed';
  readonly duplicateOf?: string;
  readonly error?: string;
  /** The language, where it is none that facts are read from. */
  readonly unreadLanguage?: string;
  readonly counts: FactCounts;
}

/** What `ingest --format json` prints. */
export interface IngestReport {
  readonly articles: readonly IngestedArticle[];
  readonly totals: FactCounts & Readonly<Record<IngestedArticle['status'], number>>;
  readonly seconds: number;
}

const NOTHING: FactCounts = { entities: 0, mentions: 0, events: 0, quotes: 0, quantities: 0, claims: 0 };
const FACTS = Object.keys(NOTHING) as (keyof FactCounts)[];
const ONE_OF: Readonly<Record<keyof FactCounts, string>> = {
  entities: 'entity',
  mentions: 'mention',
  events: 'event',
  quotes: 'quote',
  quantities: 'quantity',
  claims: 'claim',
};

export function ingested(article: AnnotatedArticle, summary: WriteSummary): IngestedArticle {
  return {
    id: article.id,
    source: article.source,
    headline: article.meta.headline,
    status: summary.status,
    ...(summary.duplicateOf === undefined ? {} : { duplicateOf: summary.duplicateOf }),
    ...(isRead(article) || article.meta.language === null ? {} : { unreadLanguage: article.meta.language }),
    counts: {
      entities: article.entities.length,
      mentions: article.mentions.length,
      events: article.events.length,
      quotes: article.quotes.length,
      quantities: article.quantities.length,
      claims: article.claims.length,
    },
  };
}

/** An article that was not read anew, for its source says that it has not changed. */
export function unchanged(source: string, article: string): IngestedArticle {
  return { id: article, source, headline: null, status: 'unchanged', counts: NOTHING };
}

export function failed(source: string, error: WiregraphError | Error): IngestedArticle {
  return { id: null, source, headline: null, status: 'failed', error: wordsOf(error, source), counts: NOTHING };
}

export function ingestReport(articles: readonly IngestedArticle[], seconds: number): IngestReport {
  const byStatus = { created: 0, updated: 0, unchanged: 0, duplicate: 0, failed: 0 };
  const facts = { ...NOTHING };
  for (const article of articles) {
    byStatus[article.status] += 1;
    for (const fact of FACTS) facts[fact as keyof typeof facts] += article.counts[fact];
  }
  return { articles, totals: { ...byStatus, ...facts }, seconds: Math.round(seconds * 1000) / 1000 };
}

/** The summary for people, a line each. */
export function summaryLines({ articles, totals, seconds }: IngestReport, place: string): string[] {
  const states = (['created', 'updated', 'unchanged', 'duplicate', 'failed'] as const)
    .filter((status) => totals[status] > 0)
    .map((status) => `${totals[status]} ${status}`);
  const facts = FACTS.map((fact) => `${totals[fact]} ${totals[fact] === 1 ? ONE_OF[fact] : fact}`);
  const rate = seconds > 0 ? ` (${(articles.length / seconds).toFixed(1)} a second)` : '';
  return [
    `${articles.length} ${articles.length === 1 ? 'article' : 'articles'} in ${seconds.toFixed(1)} s${rate}: ${states.join(', ') || 'none'}.`,
    `Read in them: ${facts.join(', ')}.`,
    ...unreadLine(articles),
    `The graph is in ${place}.`,
  ];
}

/** `3 articles in languages that are not read: fr 2, sw 1.` */
function unreadLine(articles: readonly IngestedArticle[]): string[] {
  const counts = new Map<string, number>();
  for (const { unreadLanguage } of articles) {
    const language = unreadLanguage?.split('-', 1)[0];
    if (language !== undefined) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const named = [...counts].sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1));
  const list = named.map(([language, count]) => `${language} ${count}`).join(', ');
  return [
    `${total} ${total === 1 ? 'article in a language that is' : 'articles in languages that are'} not read: ${list}.`,
  ];
}
