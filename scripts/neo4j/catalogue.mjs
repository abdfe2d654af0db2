// Reads neo4j/queries.cypher: the saved queries of the guide and of the favourites.
import { readFileSync } from 'node:fs';

const file = new URL('../../neo4j/queries.cypher', import.meta.url);

/** `[{chapter, question, notes, cypher}]`, in the order of the file; `cypher` without its semicolon. */
export function savedQueries() {
  const [, ...chapters] = readFileSync(file, 'utf8').split(/^\/\/ === /mu);
  return chapters.flatMap((text) => {
    const [chapter, ...blocks] = text.split(/\n\n+/u);
    return blocks.filter((block) => block.trim() !== '').map((block) => savedQuery(chapter.trim(), block.trim()));
  });
}

function savedQuery(chapter, block) {
  const lines = block.split('\n');
  const comments = lines.filter((line) => line.startsWith('// ')).map((line) => line.slice(3));
  const [question, ...notes] = comments;
  const cypher = lines.slice(comments.length).join('\n').replace(/;$/u, '');
  if (question === undefined || cypher === '') throw new Error(`A saved query lacks its question or itself:\n${block}`);
  return { chapter, question, notes: notes.join(' '), cypher };
}
