import type { AnnotatedArticle } from '../article/index.ts';
import { entityMatcher } from './entity-matcher.ts';
import type { GoldArticle } from './gold.ts';
import { scoreEvents } from './score-events.ts';
import { scoreClaims, scoreDates, scoreEntities, scoreQuantities, scoreRoles } from './score-facts.ts';
import { scoreCoreference, scoreIndirect, scoreMeta, scoreNoise, scoreQuotes } from './score-speech.ts';
import { type Score, Tally } from './tally.ts';

/** Scores of every layer over all articles together, and a line for each error. */
export interface Evaluation {
  readonly articles: number;
  readonly scores: readonly Score[];
  readonly errors: readonly { readonly layer: string; readonly lines: readonly string[] }[];
}

/** Scores annotated articles against their gold graphs, by the rules of `gold/score.py`. */
export function evaluateGoldGraphs(pairs: readonly (readonly [GoldArticle, AnnotatedArticle])[]): Evaluation {
  const tallies = new Map<string, Tally>();
  const tally = (layer: string): Tally => {
    const existing = tallies.get(layer) ?? new Tally(layer);
    tallies.set(layer, existing);
    return existing;
  };
  for (const [gold, article] of pairs) {
    const names = entityMatcher(gold, article);
    scoreEntities(tally('entities'), gold, article);
    scoreRoles(tally('roles'), gold, article, names);
    scoreClaims(tally('claims'), gold, article, names);
    scoreQuantities(tally('quantities'), gold, article);
    scoreDates(tally('dates'), gold, article);
    scoreEvents({ events: tally('events'), arguments: tally('eventArgs') }, gold, article, names);
    scoreQuotes(tally('quotes'), gold, article, names);
    scoreIndirect(tally('indirect'), gold, article, names);
    scoreCoreference(tally('coref'), gold, article, names);
    scoreMeta(tally('meta'), gold, article);
    scoreNoise(tally('noise'), gold, article);
  }
  return summarize(pairs.length, [...tallies.values()]);
}

export function summarize(articles: number, tallies: readonly Tally[]): Evaluation {
  return {
    articles,
    scores: tallies.map((tally) => tally.score()),
    errors: tallies.map((tally) => ({ layer: tally.layer, lines: tally.errors })),
  };
}
