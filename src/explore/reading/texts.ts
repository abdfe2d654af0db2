import type { Passage } from '../answers.ts';
import type { Ask } from '../asking/ask.ts';
import { textOf } from '../asking/values.ts';
import { sentenceAround } from './sentence.ts';

/** Cuts passages out of the articles they are of. */
export type Passages = (article: string, start: number, end: number) => Passage;

const TEXTS = 'UNWIND $ids AS id MATCH (a:Article {id: id}) RETURN a.id AS id, a.text AS text';

/** The texts of these articles, each read once. */
export async function passagesOf(ask: Ask, articles: Iterable<string>): Promise<Passages> {
  const rows = await ask(TEXTS, { ids: [...new Set(articles)] });
  const texts = new Map(rows.map((row) => [textOf(row.id), textOf(row.text)]));
  return (article, start, end) => {
    const text = texts.get(article) ?? '';
    const [from, to] = sentenceAround(text, start, end);
    return {
      article,
      start,
      end,
      before: text.slice(from, start),
      words: text.slice(start, end),
      after: text.slice(end, to),
    };
  };
}
