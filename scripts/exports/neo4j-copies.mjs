// Copies of a graph on a fresh Neo4j, from its exports.
import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import neo4j from 'neo4j-driver';
import { openGraph } from '../../dist/store/index.js';
import { startNeo4j } from '../neo4j/server.mjs';
import { runReader } from './python.mjs';

const MACHINE = ['-Xms1g', '-Xmx1g', '-XX:+UseSerialGC'];

/** The verdict of `verify` on a copy that the Cypher script makes. */
export async function scriptedCopy(path) {
  const server = await startNeo4j({ machine: MACHINE });
  try {
    await runStatements(server.uri, path);
    return await verified(server.uri);
  } finally {
    await server.stop();
  }
}

/** The same of one that the importer makes, by the command in the README beside the files. */
export async function importedCopy(folder) {
  const command = /^neo4j-admin ((?:.*\\\n)*.*)$/mu.exec(readFileSync(join(folder, 'README.md'), 'utf8'))[1];
  const parameters = command.replaceAll('\\\n', ' ').split(/\s+/u);
  const server = await startNeo4j({ machine: MACHINE, imported: { folder, parameters } });
  try {
    await runStatements(server.uri, join(folder, 'after-import.cypher'));
    return await verified(server.uri);
  } finally {
    await server.stop();
  }
}

/** What neo4j-graphrag finds in a copy that has documents and chunks. */
export async function retrieval(path, python) {
  const server = await startNeo4j({ machine: MACHINE });
  try {
    await runStatements(server.uri, path);
    const graph = await openGraph(server.uri);
    const began = performance.now();
    const documents = await graph.layLexical('neo4j-graphrag');
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    await graph.close();
    const { chunks, found, around } = runReader(python, 'retrieve.py', server.uri, 'police arrested minister');
    const { hash } = await verified(server.uri);
    const entities = around.reduce((sum, one) => sum + one.entities.length, 0);
    return { documents, chunks: chunks.length, laidInSeconds: seconds, found: found.length, entities, hash };
  } finally {
    await server.stop();
  }
}

/** One statement a line, each in a transaction of its own, as cypher-shell does. */
async function runStatements(uri, path) {
  const driver = neo4j.driver(uri);
  const session = driver.session();
  try {
    for await (const line of createInterface({ input: createReadStream(path) })) {
      if (!line.startsWith('//')) await session.run(line.replace(/;$/u, ''));
    }
  } finally {
    await session.close();
    await driver.close();
  }
}

async function verified(uri) {
  const graph = await openGraph(uri);
  const { hash, facts, ungrounded } = await graph.verify();
  await graph.close();
  return { hash, facts, faults: ungrounded.slice(0, 20) };
}
