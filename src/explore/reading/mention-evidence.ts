import type { Evidence } from '../answers.ts';
import type { Ask, Row } from '../asking/ask.ts';
import { ARTICLE_COLUMNS, numbersOf, textOf } from '../asking/values.ts';
import { passagesOf } from './texts.ts';

const OF_ONE = `
  MATCH (e:__Entity__ {id: $one})<-[m:MENTIONS]-(a:Article)
  RETURN e.name AS name, m.starts AS starts, m.ends AS ends, null AS others, null AS otherName, ${ARTICLE_COLUMNS}
  ORDER BY coalesce(a.publishedAt, '') DESC, a.id LIMIT $limit`;
const OF_TWO = `
  MATCH (o:__Entity__ {id: $other})<-[n:MENTIONS]-(a:Article)-[m:MENTIONS]->(e:__Entity__ {id: $one})
  RETURN e.name AS name, m.starts AS starts, m.ends AS ends, n.starts AS others, o.name AS otherName, ${ARTICLE_COLUMNS}
  ORDER BY coalesce(a.publishedAt, '') DESC, a.id LIMIT $limit`;

/** Where articles name the one, or the two nearest to each other: one passage an article. */
export async function mentionEvidence(ask: Ask, one: string, other: string | null, limit: number) {
  const rows = await ask(other === null ? OF_ONE : OF_TWO, { one, other, limit: limit + 1 });
  const told = rows.slice(0, limit);
  const passages = await passagesOf(
    ask,
    told.map((row) => textOf(row.articleId)),
  );
  const evidence = told.flatMap((row): Evidence[] => {
    const at = nearest(numbersOf(row.starts), numbersOf(row.others));
    const [start, end] = [numbersOf(row.starts)[at], numbersOf(row.ends)[at]];
    if (start === undefined || end === undefined) return [];
    const article = textOf(row.articleId);
    const id = `${article}:${start}`;
    return [{ id, kind: 'mention', states: statementOf(row), marks: [], passage: passages(article, start, end) }];
  });
  return { evidence, rows: told, isCut: rows.length > limit };
}

/** The mention that has one of the others nearest to it; the first without others. */
function nearest(starts: readonly number[], others: readonly number[]): number {
  if (others.length === 0) return 0;
  const gaps = starts.map((start) => Math.min(...others.map((other) => Math.abs(other - start))));
  return gaps.indexOf(Math.min(...gaps));
}

function statementOf({ name, otherName }: Row): string {
  return otherName === null ? `names ${textOf(name)}` : `names ${textOf(name)} and ${textOf(otherName)}`;
}
