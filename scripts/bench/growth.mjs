// Growth: recombined articles (recombined.mjs) into one empty graph, as many as wanted, and how long each tenth took:
//   node scripts/bench/growth.mjs CORPUS.jsonl --store embedded|neo4j --articles 20000 [--keep FOLDER]
// Beside the time it prints the processor time that this process took for an article, which other work on the machine hardly
// changes, and the memory of this process: with Neo4j that is the tool's own; the embedded graph lives in the
// same process, so there the JavaScript heap is the tool's own and the rest is the graph. `--keep` leaves the embedded
// graph in that folder, for `scripts/explorer/measure.mjs`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { annotate } from '../../dist/extract/index.js';
import { changesOf } from '../../dist/graph/index.js';
import { openGraph } from '../../dist/store/index.js';
import { startNeo4j } from '../neo4j/server.mjs';
import { articleOf } from './facts.mjs';
import { recombined } from './recombined.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    store: { type: 'string', default: 'embedded' },
    articles: { type: 'string', default: '20000' },
    keep: { type: 'string' },
  },
});
const [corpus] = positionals;
if (corpus === undefined) {
  console.error('Name a corpus: node scripts/bench/growth.mjs ../shared/data/ner/worldwide/dev.jsonl');
  process.exit(2);
}
const base = [];
for (const line of readFileSync(corpus, 'utf8').trimEnd().split('\n')) {
  base.push(changesOf(await annotate(articleOf(JSON.parse(line)), 'fast')));
}
const server = values.store === 'neo4j' ? await startNeo4j({ machine: ['-Xms2g', '-Xmx2g'] }) : null;
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'wiregraph-growth-'));
const graph = await openGraph(server?.uri ?? folder);
const articles = recombined(base);
const tenth = Math.floor(Number(values.articles) / 10);
const megabytes = (bytes) => `${Math.round(bytes / 2 ** 20)} MB`;
const seconds = [];
const processor = [];
for (let part = 1; part <= 10; part += 1) {
  const began = performance.now();
  const used = process.cpuUsage();
  let left = tenth;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      await graph.write(articles.next().value);
    }
  };
  await Promise.all(Array.from({ length: graph.writesInFlight }, worker));
  seconds.push((performance.now() - began) / 1000);
  const { user, system } = process.cpuUsage(used);
  processor.push((user + system) / 1000 / tenth);
  const { rss, heapUsed } = process.memoryUsage();
  const rate = (tenth / seconds.at(-1)).toFixed(1);
  console.log(
    `${part * tenth} articles: ${rate} a second, ${processor.at(-1).toFixed(1)} ms of processor time each, process ${megabytes(rss)}, heap ${megabytes(heapUsed)}`,
  );
}
const growth = (parts) => (parts.at(-1) / parts[0]).toFixed(2);
console.log(
  `${values.store}: the last tenth took ${growth(seconds)} times the first, in processor time ${growth(processor)} times`,
);
console.log(JSON.stringify(await graph.status()));
await graph.close();
await server?.stop();
if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
