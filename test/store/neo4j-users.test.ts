import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startNeo4j, type TestServer } from '../../scripts/neo4j/server.mjs';
import { changesOf } from '../../src/graph/index.ts';
import { openGraph } from '../../src/store/index.ts';
import { wiregraph } from '../support/command.ts';
import { harvest, raid, reports } from '../support/reports.ts';

const isAvailable = inject('neo4jUri') !== null;
const PASSWORD = 'not-to-be-told';
const CREDENTIALS = { username: 'neo4j', password: PASSWORD };

/** A server of its own, since what is tried here is how one is set up. */
describe.skipIf(!isAvailable)('a Neo4j with a password, a certificate and little memory', () => {
  let server: TestServer;
  let certificate: string;
  beforeAll(async () => {
    const settings = ['db.memory.transaction.max=8m'];
    certificate = selfSigned();
    server = await startNeo4j({ password: PASSWORD, certificate, settings });
  }, 120_000);
  afterAll(() => server?.stop());

  const address = (scheme: string) => server.uri.replace('bolt:', `${scheme}:`);
  const open = (scheme: string, options: object = {}) => openGraph(address(scheme), { ...CREDENTIALS, ...options });

  it('has its constraints and indexes made by the first write, which tells them, and by no later one', async () => {
    const told: (readonly string[])[] = [];
    for (const article of reports.slice(0, 2)) {
      const graph = await open('bolt', { onSchemaMade: (names: readonly string[]) => told.push(names) });
      await graph.write(changesOf(article));
      await graph.close();
    }
    expect(told).toHaveLength(1);
    expect(told[0]).toEqual(expect.arrayContaining(['article_id', 'entity_id', 'annotation_id', 'wiregraph_text']));
  });

  it('finds names, aliases, headlines and quotes by their words, once the writer has closed', async () => {
    const writer = await open('bolt');
    await writer.write(changesOf(raid));
    await writer.close();
    const graph = await open('bolt');
    const found = async (words: string) => {
      const cypher = 'CALL db.index.fulltext.queryNodes("wiregraph_text", $words) YIELD node RETURN node.name AS name';
      return (await graph.read(cypher, { words })).rows.flat();
    };
    expect(await found('name:badu')).toContain('Kofi Badu');
    expect(await found('headline:"police raid"')).toContain('Ashanti Harbour Police raid store');
    expect(await found('text:ran')).toContain('They ran,');
    await graph.close();
  });

  it.each(['bolt', 'neo4j', 'bolt+ssc', 'neo4j+ssc'])('is written and read at a %s:// address', async (scheme) => {
    const graph = await open(scheme);
    await graph.write(changesOf(raid));
    expect((await graph.read('MATCH (a:Article) WHERE a.id = "raid" RETURN a.id')).rows).toEqual([['raid']]);
    await graph.close();
  });

  it('is not trusted at a bolt+s:// address, since it signed its certificate itself', async () => {
    await expect(open('bolt+s')).rejects.toMatchObject({
      code: 'graph-unreachable',
      message: expect.stringContaining('certificate'),
      advice: expect.stringContaining('+ssc'),
    });
  });

  it.each(['bolt+s', 'neo4j+s'])(
    'is trusted at a %s:// address by who is told to trust its certificate',
    async (scheme) => {
      const environment = {
        NEO4J_URI: address(scheme),
        NEO4J_USERNAME: 'neo4j',
        NEO4J_PASSWORD: PASSWORD,
        NODE_EXTRA_CA_CERTS: join(certificate, 'public.crt'),
      };
      expect(await wiregraph(['status'], { environment })).toMatchObject({ code: 0, errors: '' });
      const { NODE_EXTRA_CA_CERTS: _, ...untrusting } = environment;
      expect(await wiregraph(['status'], { environment: untrusting })).toMatchObject({ code: 3 });
    },
  );

  it.each([
    ['a wrong password', { password: 'wrong' }, /refused the user or password/u],
    ['no password', { password: undefined }, /refused the user or password/u],
    ['a database that it lacks', { database: 'elsewhere' }, /has no such database/u],
  ])('says so of %s', async (_what, options, message) => {
    const opening = openGraph(server.uri, { ...CREDENTIALS, ...options } as typeof CREDENTIALS);
    await expect(opening).rejects.toMatchObject({
      code: 'graph-unreachable',
      message: expect.stringMatching(message),
    });
  });

  it('says so when a transaction is too large for its memory, and keeps what it had', async () => {
    const graph = await open('bolt');
    const before = await graph.verify();
    const large = "UNWIND range(1, 300000) AS i CREATE (:Large {id: i, text: 'so many words'})";
    await expect(graph.execute(large)).rejects.toMatchObject({
      code: 'graph-exhausted',
      advice: expect.stringContaining('memory'),
    });
    expect(await graph.verify()).toEqual(before);
    await graph.close();
  });

  it('is reached by the command with what the environment says, and the password is never told', async () => {
    const environment = { NEO4J_URI: server.uri, NEO4J_USERNAME: 'neo4j', NEO4J_PASSWORD: PASSWORD };
    const right = await wiregraph(['status', '--debug'], { environment: { ...environment, NEO4J_DATABASE: 'neo4j' } });
    expect(right).toMatchObject({ code: 0 });
    const missing = await wiregraph(['status', '--database', 'elsewhere', '--debug'], { environment });
    expect(missing).toMatchObject({ code: 3 });
    expect(missing.errors).toContain('no such database');
    const wrong = await wiregraph(['status', '--debug'], {
      environment: { ...environment, NEO4J_PASSWORD: `${PASSWORD}!` },
    });
    expect(wrong).toMatchObject({ code: 3 });
    for (const { output, errors } of [right, missing, wrong]) expect(output + errors).not.toContain(PASSWORD);
  });
});

describe.skipIf(!isAvailable)('a Neo4j whose databases are read-only', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startNeo4j();
    const graph = await openGraph(server.uri);
    await graph.write(changesOf(harvest));
    await graph.close();
    await server.restart(['server.databases.read_only=neo4j']);
  }, 120_000);
  afterAll(() => server?.stop());

  it('is read, and says that it cannot be written', async () => {
    const graph = await openGraph(server.uri);
    expect((await graph.verify()).ungrounded).toEqual([]);
    expect(await graph.status()).toMatchObject({ articles: 1 });
    await expect(graph.write(changesOf(raid))).rejects.toMatchObject({
      code: 'graph-unwritable',
      message: expect.stringContaining('read-only'),
    });
    await graph.close();
  });
});

/** A folder with a key and a certificate for 127.0.0.1 that nobody else vouches for. */
function selfSigned(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wiregraph-certificate-'));
  const made = ['-keyout', join(folder, 'private.key'), '-out', join(folder, 'public.crt')];
  const kind = [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=127.0.0.1',
    '-addext',
    'subjectAltName=IP:127.0.0.1',
  ];
  const { status, stderr } = spawnSync('openssl', [...kind, ...made], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`openssl could not make a certificate: ${stderr}`);
  return folder;
}
