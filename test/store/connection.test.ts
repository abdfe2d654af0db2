import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Connection, openGraph } from '../../src/store/index.ts';
import { openConnection } from '../../src/store/open.ts';
import { writingClause } from '../../src/store/query/writing-clause.ts';
import { stores } from '../support/stores.ts';

for (const store of stores) {
  describe.skipIf(!store.isAvailable)(`a connection to the ${store.name} store`, () => {
    let connection: Connection;
    beforeEach(async () => {
      connection = await store.open();
    });
    afterEach(() => connection.close());

    const write = (cypher: string, parameters = {}) =>
      connection.transact('write', (work) => work.run(cypher, parameters));
    const read = (cypher: string, parameters = {}) =>
      connection.transact('read', (work) => work.run(cypher, parameters));

    it('gives back the values that it was given', async () => {
      const values = { whole: 3, part: 0.25, words: 'Ouagadougou – “é”', list: [1, 2], flag: true };
      await write('CREATE (n:Article) SET n = $values', { values });
      const { columns, rows } = await read(
        'MATCH (n:Article) RETURN n.whole, n.part, n.words, n.list, n.flag, n.none AS none',
      );
      expect(columns.at(-1)).toBe('none');
      expect(rows).toEqual([[3, 0.25, 'Ouagadougou – “é”', [1, 2], true, null]]);
    });

    it('gives nodes and relationships in one plain form', async () => {
      await write("CREATE (:Article {id: 'a'})-[:MENTIONS {count: 2}]->(:__Entity__:Person {id: 'p', name: 'Asha'})");
      const { rows } = await read('MATCH (:Article)-[m:MENTIONS]->(p:Person) RETURN p, m');
      expect(rows).toEqual([
        [
          { labels: ['Person', '__Entity__'], properties: { id: 'p', name: 'Asha' } },
          { type: 'MENTIONS', properties: { count: 2 } },
        ],
      ]);
    });

    it('names the columns of an empty answer', async () => {
      expect(await read('MATCH (a:Article) RETURN a.id AS id, a.name AS name')).toEqual({
        columns: ['id', 'name'],
        rows: [],
      });
    });

    it('rolls everything back when the work throws', async () => {
      const work = connection.transact('write', async (transaction) => {
        await transaction.run("CREATE (:Article {id: 'a'})");
        throw new Error('stopped');
      });
      await expect(work).rejects.toThrow('stopped');
      expect((await read('MATCH (a:Article) RETURN a.id')).rows).toEqual([]);
    });

    it.each([
      "CREATE (:Article {id: 'x'})",
      "MATCH (a:Article) SET a.name = 'x'",
      'MATCH (a:Article) DETACH DELETE a',
      "MERGE (a:Article {id: 'x'})",
      'MATCH (a:Article) REMOVE a.name',
    ])('refuses to write when it may only read, and changes nothing: %s', async (cypher) => {
      await write("CREATE (:Article {id: 'a', name: 'as it was'})");
      await expect(read(cypher)).rejects.toMatchObject({ code: 'query-writes' });
      expect((await read('MATCH (a:Article) RETURN a.id, a.name')).rows).toEqual([['a', 'as it was']]);
    });

    it('calls a query with a fault in it invalid', async () => {
      await expect(read('MATCH (a:Article RETURN a')).rejects.toMatchObject({ code: 'query-invalid' });
    });
  });
}

describe('the embedded graph', () => {
  const folder = () => mkdtempSync(join(tmpdir(), 'wiregraph-embedded-'));

  it('is still there after it was closed', async () => {
    const place = folder();
    const first = await openConnection(place);
    await first.transact('write', (work) => work.run("CREATE (:Article {id: 'a'})"));
    await first.close();
    const second = await openConnection(place);
    const { rows } = await second.transact('read', (work) => work.run('MATCH (a:Article) RETURN a.id'));
    await second.close();
    expect(rows).toEqual([['a']]);
  });

  it('is refused to a second opener, who is told why', async () => {
    const place = folder();
    const first = await openConnection(place);
    await expect(openConnection(place)).rejects.toMatchObject({ code: 'graph-locked' });
    await first.close();
  });

  it('is called damaged when its file is no graph', async () => {
    const place = folder();
    writeFileSync(join(place, 'graph.grafeo'), 'this is no graph');
    await expect(openConnection(place)).rejects.toMatchObject({ code: 'graph-damaged' });
  });
});

describe('an address', () => {
  it('where no server answers is unreachable, and its password is not told', async () => {
    const opening = openGraph('bolt://reader:a-secret@127.0.0.1:9', { username: 'reader', password: 'a-secret' });
    await expect(opening).rejects.toMatchObject({ code: 'graph-unreachable' });
    await opening.catch((error: Error) => expect(error.message).not.toContain('a-secret'));
  });

  it('of another kind is wrong usage', async () => {
    await expect(openGraph('http://localhost:7474')).rejects.toMatchObject({ code: 'usage' });
  });
});

describe('the first clause that writes', () => {
  it.each([
    ['MATCH (n) SET n.x = 1', 'SET'],
    ["match (n) where n.name = 'CREATE' return n", null],
    ['MATCH (n) RETURN n.set // DELETE', null],
    ['MATCH (n:`DELETE me`) RETURN n', null],
    ['MATCH (n) detach delete n', 'DELETE'],
  ])('of %s is %s', (cypher, clause) => {
    expect(writingClause(cypher)?.keyword ?? null).toBe(clause);
  });
});
