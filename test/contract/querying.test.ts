import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Connection } from '../../src/store/index.ts';
import { stores } from '../support/stores.ts';

describe.each(stores)("a person's query on the $name store", ({ isAvailable, open }) => {
  let connection: Connection;
  beforeAll(async () => {
    if (!isAvailable) return;
    connection = await open();
    const nodes = "CREATE (:Person {name: 'Asha', `set`: 1})-[:KNOWS]->(:Person {name: 'Badu'}) CREATE (:`CREATE me`)";
    await connection.query('write', nodes);
  });
  afterAll(() => connection?.close());
  const rowsOf = async (cypher: string) => (await connection.query('read', cypher)).rows;
  const content = () => rowsOf('MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN n, r ORDER BY n.name');

  it
    .skipIf(!isAvailable)
    .each([
      'CREATE (:Person)',
      'MATCH (n:Person) SET n.name = 1',
      'MATCH (n:Nobody) SET n.name = 1',
      'MATCH (n:Person) REMOVE n.name',
      'MATCH (n:Person) REMOVE n:Person',
      'MATCH (n:Person) DETACH   DELETE n',
      "MERGE (n:Person {name: 'new'})",
      "MATCH (n:Person) MERGE (n)-[:KNOWS]->(:Person {name: 'new'}) RETURN n",
      'MATCH (n:Person) CALL { WITH n CREATE (:Person) } RETURN n',
      'MATCH (n:Person) CALL (n) { SET n.x = 1 } RETURN n',
      'MATCH (n:Person) FOREACH (x IN [1] | SET n.x = x)',
      'UNWIND [1] AS x CREATE(:Person {x: x})',
      'match (n:Person)set n.x=1',
      'MATCH (n:Person) /* reads only */SET/**/n.x = 1',
      'MATCH (n:Person) // RETURN n\nSET n.x = 1',
      'MATCH (n:`Person`) SET n.`x` = 1',
      'PROFILE MATCH (n:Person) SET n.x = 1',
      'RETURN 1 AS n UNION CREATE (m:Person) RETURN 2 AS n',
      'CREATE INDEX a_name FOR (n:Person) ON (n.zip)',
      "LOAD CSV FROM 'file:///people.csv' AS row CREATE (:Person {name: row[0]})",
      "LOAD CSV FROM 'file:///people.csv' AS row RETURN row",
    ])('may not write, and changes nothing: %s', async (cypher) => {
    const before = await content();
    await expect(connection.query('read', cypher)).rejects.toMatchObject({ code: 'query-writes' });
    expect(await content()).toEqual(before);
  });

  it.skipIf(!isAvailable)('may not write by a procedure', async () => {
    const before = await content();
    await expect(connection.query('read', "CALL db.createLabel('Made')")).rejects.toMatchObject({
      code: expect.stringMatching(/^query-(?:writes|invalid)$/u),
    });
    expect(await content()).toEqual(before);
  });

  it.skipIf(!isAvailable).each([
    ["RETURN 'CREATE (n) SET n.x = 1 DELETE' AS text", 'CREATE (n) SET n.x = 1 DELETE'],
    ["MATCH (n:Person {name: 'Asha'}) RETURN n.`set` AS v", 1],
    ["MATCH (n:Person {name: 'Asha'}) RETURN n.name AS v // then DELETE n", 'Asha'],
    ["MATCH (n:Person {name: 'Asha'}) /* SET n.x = 1 */ RETURN n.name AS v", 'Asha'],
    ['MATCH (n:`CREATE me`) RETURN count(n) AS v', 1],
    ["MATCH (n:Person) WHERE n.name STARTS WITH 'A' RETURN n.name AS v", 'Asha'],
    ['WITH {`set`: 1} AS created RETURN created.`set` AS v', 1],
    ['RETURN "it\'s // no comment" AS v', "it's // no comment"],
  ])('is no writing for the words in it: %s', async (cypher, value) => {
    expect(await rowsOf(cypher)).toEqual([[value]]);
  });

  it.skipIf(!isAvailable).each([
    ['MATCH (n:Person RETURN n', 1, /^ ?RETURN n$/u],
    ["MATCH (n:Person)\nWHERE n.name = '東京🙂' AND n.x = (1\nRETURN n", 3, /^RETURN n$/u],
    ['MATCH (n:Person)\n  RETURN n.name FOO BAR', 2, /^ ?BAR$|^FOO BAR$/u],
    ['RETURN 1,\n  noSuchFunction(2)', 2, /^noSuchFunction/u],
    ['MATCH (n) RETURN nobody.name', 1, /^nobody/u],
    ['MATCH (n)\nRETURN $missing', 2, /^\$missing/u],
  ])('is told where its fault is: %j', async (cypher, line, rest) => {
    const error = await connection.query('read', cypher).catch((cause) => cause);
    expect(error).toMatchObject({ code: 'query-invalid', place: { line } });
    const { column, excerpt } = error.place;
    expect(excerpt).toBe(cypher.split('\n')[line - 1]);
    expect(excerpt.slice(column - 1)).toMatch(rest);
    expect(error.message).toContain(`line ${line}, column ${column}`);
  });

  it.skipIf(!isAvailable)('is stopped when its time is over', async () => {
    const many = 'UNWIND range(1, 1500) AS a UNWIND range(1, 1500) AS b UNWIND range(1, 1500) AS c';
    const slow = `${many} WITH a, b, c WHERE a + b + c = -1 RETURN count(*) AS n`;
    const started = Date.now();
    await expect(connection.query('read', slow, {}, { timeoutMs: 300 })).rejects.toMatchObject({
      code: 'query-timeout',
    });
    expect(Date.now() - started).toBeLessThan(10_000);
  });

  it.skipIf(!isAvailable)('fetches no more rows than it may, but does all of its work', async () => {
    const limits = { rows: 2 };
    expect((await connection.query('read', 'UNWIND range(1, 9) AS x RETURN x', {}, limits)).rows).toEqual([[1], [2]]);
    const writing = 'UNWIND range(1, 5000) AS x CREATE (t:Trace {x: x}) RETURN x';
    expect((await connection.query('write', writing, {}, limits)).rows).toHaveLength(2);
    expect(await rowsOf('MATCH (t:Trace) RETURN count(t) AS n')).toEqual([[5000]]);
    await connection.query('write', 'MATCH (t:Trace) DELETE t');
  });
});
