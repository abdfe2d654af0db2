import type { Connection } from '../../src/store/index.ts';

/** Nodes and relationships with the kinds of values that articles seldom have: the same ones each time. */
export async function writeGenerated(connection: Connection): Promise<void> {
  const rows = Array.from({ length: 40 }, (_, index) => sample(index));
  const links = rows.flatMap(({ id }, index) =>
    [(index * 7 + 3) % 40, (index * 11 + 10) % 40].map((target, weight) => ({
      source: id,
      target: idOf(target),
      weight: weight + index,
    })),
  );
  await connection.transact('write', async (work) => {
    await work.run('UNWIND $rows AS row CREATE (s:Sample) SET s = row', { rows });
    await work.run(
      'UNWIND $links AS link MATCH (s:Sample {id: link.source}) MATCH (t:Sample {id: link.target}) CREATE (s)-[:LINKED {weight: link.weight}]->(t)',
      { links },
    );
  });
}

const WORDS = ['one', 'two', 'three', 'Ouagadougou', 'İzmir', '東京', '🙂'];

function sample(index: number) {
  return {
    id: idOf(index),
    number: (index * 13) % 50,
    fraction: index / 8 + 0.125,
    flag: index % 3 === 0,
    words: [WORDS[index % 7], WORDS[(index * 3) % 7]],
    day: `2024-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`,
    ...(index % 4 === 0 ? {} : { gap: index % 5 }),
  };
}

function idOf(index: number): string {
  return `s${String(index).padStart(2, '0')}`;
}
