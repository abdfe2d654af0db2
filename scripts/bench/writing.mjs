// Writing: real articles, read and extracted once and then repeated under fresh ids, into an empty graph: by the store,
// which puts those that wait into one transaction, and in the same run by somebody who has only the driver (bare.mjs), each
// article in a transaction and as many in flight as make it fastest. The two take turns, part by part, each on a graph of
// its own. Rates are articles a second of the clock.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { annotate } from '../../dist/extract/index.js';
import { changesOf } from '../../dist/graph/index.js';
import { graphStore } from '../../dist/store/graph-store.js';
import { openConnection } from '../../dist/store/open.js';
import { startNeo4j } from '../neo4j/server.mjs';
import { bareStatements } from './bare.mjs';
import { articleOf } from './facts.mjs';
import { recombined } from './recombined.mjs';

const BARE_IN_FLIGHT = { embedded: 2, neo4j: 8 };

/** A row for each store: rates over all articles, of the first part and of the last. */
export async function writing(file, { stores, articles, part }) {
  const base = await changesOfCorpus(file);
  const rows = [];
  for (const store of stores) rows.push(await measure(store, { base, articles, part }));
  return rows;
}

async function changesOfCorpus(file) {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const changes = [];
  for (const line of lines) changes.push(changesOf(await annotate(articleOf(JSON.parse(line)), 'fast')));
  return changes;
}

/** Two graphs of one kind, filled in turns. */
async function measure(store, { base, articles, part }) {
  const [own, other] = [await openGraph(store), await openGraph(store)];
  const graph = graphStore(own.connection);
  const known = new Set();
  const bare = (changes) =>
    other.connection.transact('write', (transaction) =>
      Promise.all(bareStatements(changes, known).map(([cypher, parameters]) => transaction.run(cypher, parameters))),
    );
  const [ours, theirs] = [recombined(base), recombined(base)];
  const taken = { ours: [], bare: [] };
  try {
    for (let written = 0; written < articles; written += part) {
      taken.ours.push(await secondsFor(part, ours, graph.writesInFlight, (changes) => graph.write(changes)));
      taken.bare.push(await secondsFor(part, theirs, BARE_IN_FLIGHT[store], bare));
      console.error(
        `${store}: ${written + part} articles, ${rate(part, taken.ours)} and bare ${rate(part, taken.bare)} a second`,
      );
    }
  } finally {
    await own.close();
    await other.close();
  }
  const sum = (seconds) => seconds.reduce((total, one) => total + one, 0);
  return {
    store,
    ours: articles / sum(taken.ours),
    bare: articles / sum(taken.bare),
    first: part / taken.ours[0],
    last: part / taken.ours.at(-1),
  };
}

function rate(part, seconds) {
  return (part / seconds.at(-1)).toFixed(0);
}

async function secondsFor(part, changes, inFlight, write) {
  let left = part;
  const began = performance.now();
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      await write(changes.next().value);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  return (performance.now() - began) / 1000;
}

async function openGraph(store) {
  const server = store === 'neo4j' ? await startNeo4j({ machine: ['-Xms1g', '-Xmx1g'] }) : null;
  const folder = mkdtempSync(join(tmpdir(), 'wiregraph-bench-'));
  const connection = await openConnection(server?.uri ?? folder);
  return {
    connection,
    async close() {
      await connection.close();
      await server?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
