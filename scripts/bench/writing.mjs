// Measures writing: node scripts/bench/writing.mjs SHARED_DATA [--store embedded|neo4j] [--articles 20000] [--part 1000] [--json]
// Real articles, read and extracted once and then repeated under fresh ids, into an empty graph: by the store, and in the
// same run by somebody who has only the driver (bare.mjs), each article in one transaction and as many in flight. The two
// take turns, part by part, each on a graph of its own. Rates are articles a second of the clock.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { asTable } from '../../dist/cli/table.js';
import { annotate } from '../../dist/extract/index.js';
import { changesOf } from '../../dist/graph/index.js';
import { graphStore } from '../../dist/store/graph-store.js';
import { openConnection } from '../../dist/store/open.js';
import { startNeo4j } from '../neo4j/server.mjs';
import { articleCopies } from './article-copies.mjs';
import { bareStatements } from './bare.mjs';
import { articleOf } from './facts.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    store: { type: 'string' },
    articles: { type: 'string', default: '20000' },
    part: { type: 'string', default: '1000' },
    json: { type: 'boolean' },
  },
});
const [shared] = positionals;
if (shared === undefined) {
  console.error('Name the folder of the corpora: node scripts/bench/writing.mjs ../shared/data');
  process.exit(2);
}
const [articles, part] = [Number(values.articles), Number(values.part)];
const base = await changesOfCorpus();
const rows = [];
for (const store of values.store === undefined ? ['embedded', 'neo4j'] : [values.store])
  rows.push(await measure(store));
if (values.json) console.log(JSON.stringify({ articles, part, rows }));
else {
  const columns = [
    'store',
    'articles a second',
    'bare driver',
    'of the bare driver',
    'first part',
    'last part',
    'first to last',
  ];
  const shown = rows.map(({ store, ours, bare, first, last }) =>
    [store, ours, bare, ours / bare, first, last, first / last].map((value) =>
      typeof value === 'number' ? String(Number(value.toPrecision(3))) : value,
    ),
  );
  console.log(asTable({ columns, rows: shown }, 140));
}

async function changesOfCorpus() {
  const lines = readFileSync(`${shared}/raw/wikinews.jsonl`, 'utf8').trimEnd().split('\n');
  const changes = [];
  for (const line of lines) changes.push(changesOf(await annotate(articleOf(JSON.parse(line)), 'fast')));
  return changes;
}

/** Two graphs of one kind, filled in turns. */
async function measure(store) {
  const [own, other] = [await openGraph(store), await openGraph(store)];
  const graph = graphStore(own.connection);
  const known = new Set();
  const bare = (changes) =>
    other.connection.transact('write', (transaction) =>
      Promise.all(bareStatements(changes, known).map(([cypher, parameters]) => transaction.run(cypher, parameters))),
    );
  const [ours, theirs] = [articleCopies(base), articleCopies(base)];
  const taken = { ours: [], bare: [] };
  try {
    for (let written = 0; written < articles; written += part) {
      taken.ours.push(await secondsFor(ours, graph.writesInFlight, (changes) => graph.write(changes)));
      taken.bare.push(await secondsFor(theirs, graph.writesInFlight, bare));
      console.error(
        `${store}: ${written + part} articles, ${rate(taken.ours.at(-1))} and bare ${rate(taken.bare.at(-1))} a second`,
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

function rate(seconds) {
  return (part / seconds).toFixed(0);
}

async function secondsFor(changes, inFlight, write) {
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
  const server = store === 'neo4j' ? await startNeo4j() : null;
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
