// What the test kills: writes annotated articles (JSON Lines) to a graph, in the way of `wiregraph ingest`, with the
// built library alone, so that most of its short life is spent in writing. It says when it opens the graph, and of
// each article, once it is written, what became of it.
import { readFileSync, writeSync } from 'node:fs';
import { inFlight } from '../../dist/cli/in-flight.js';
import { changesOf } from '../../dist/graph/index.js';
import { openGraph } from '../../dist/store/index.js';

const [target, file] = process.argv.slice(2);
const say = (line) => writeSync(1, `${line}\n`);

say('opening graph');
const graph = await openGraph(target);
// As many at once as `ingest` has in work, so that several open transactions are killed together.
const written = inFlight(changes(), graph.writesInFlight, (one) => graph.write(one));
for await (const { article, status } of written) say(`${status} ${article}`);
await graph.close();

async function* changes() {
  for (const line of readFileSync(file, 'utf8').split('\n')) yield changesOf(JSON.parse(line));
}
