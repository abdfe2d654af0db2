import { z } from 'zod';
import type { AnnotatedArticle, Span } from '../article/index.ts';
import { type Evaluation, summarize } from './gold-graphs.ts';
import { Tally } from './tally.ts';

/** One text of a corpus with the names in it; offsets are Unicode code points. */
export const spanSetItem = z.object({
  id: z.string(),
  text: z.string(),
  mentions: z.array(z.object({ start: z.number(), end: z.number(), type: z.string() })),
});
export type SpanSetItem = z.infer<typeof spanSetItem>;

const TYPE_OF_LABEL: Readonly<Record<string, string>> = { PER: 'Person', ORG: 'Organization', LOC: 'Place' };

/** Strict span and type of names, for each type and over all; a leading 'the' and a final possessive are ignored. */
export function evaluateSpanSet(pairs: readonly (readonly [SpanSetItem, AnnotatedArticle])[]): Evaluation {
  const tallies = new Map(['names', ...Object.values(TYPE_OF_LABEL)].map((layer) => [layer, new Tally(layer)]));
  for (const [item, article] of pairs) {
    const gold = new Map(goldSpans(item).map((span) => [keyOf(span), span]));
    const predicted = new Map(predictedSpans(article).map((span) => [keyOf(span), span]));
    for (const [key, span] of new Map([...gold, ...predicted])) {
      for (const layer of ['names', span.type]) {
        const tally = tallies.get(layer);
        const description = `${span.type} '${span.text}'`;
        if (gold.has(key) && predicted.has(key)) tally?.right();
        else if (gold.has(key)) tally?.missed(item.id, description);
        else tally?.false(item.id, description);
      }
    }
  }
  return summarize(pairs.length, [...tallies.values()]);
}

interface NameSpan extends Span {
  readonly type: string;
  readonly text: string;
}

function goldSpans(item: SpanSetItem): NameSpan[] {
  const unitAt = codeUnitOffsets(item.text);
  return item.mentions.flatMap((mention) => {
    const type = TYPE_OF_LABEL[mention.type];
    if (type === undefined) return [];
    return [trimmed(item.text, unitAt[mention.start] ?? 0, unitAt[mention.end] ?? item.text.length, type)];
  });
}

function predictedSpans(article: AnnotatedArticle): NameSpan[] {
  const types = Object.values(TYPE_OF_LABEL);
  const names = article.mentions.filter((mention) => mention.kind === 'name' && types.includes(mention.type));
  return names.map((mention) => trimmed(article.text, mention.start, mention.end, mention.type));
}

/** The UTF-16 offset of each code point, and of the end. */
function codeUnitOffsets(text: string): readonly number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const point of text) {
    offsets.push(at);
    at += point.length;
  }
  return [...offsets, at];
}

function trimmed(text: string, start: number, end: number, type: string): NameSpan {
  const from = /^the\s/iu.test(text.slice(start, start + 4)) ? start + 4 : start;
  const to = /['’]s$/u.test(text.slice(from, end)) ? end - 2 : end;
  return { start: from, end: to, type, text: text.slice(from, to) };
}

function keyOf(span: NameSpan): string {
  return `${span.start} ${span.end} ${span.type}`;
}
