import type { AnnotatedArticle, WiregraphError } from '../article/index.ts';
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

export function ingested(article: AnnotatedArticle, summary: WriteSummary): IngestedArticle {
  return {
    id: article.id,
    source: article.source,
    headline: article.meta.headline,
    status: summary.status,
    ...(summary.duplicateOf === undefined ? {} : { duplicateOf: summary.duplicateOf }),
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
  return { id: null, source, headline: null, status: 'failed', error: wordsOf(error), counts: NOTHING };
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
  const facts = FACTS.map((fact) => `${totals[fact]} ${fact}`);
  const rate = seconds > 0 ? ` (${(articles.length / seconds).toFixed(1)} a second)` : '';
  return [
    `${articles.length} articles in ${seconds.toFixed(1)} s${rate}: ${states.join(', ') || 'none'}.`,
    `Read in them: ${facts.join(', ')}.`,
    `The graph is in ${place}.`,
  ];
}
