// What the test kills: writes annotated articles (JSON Lines) to a graph, in the way of `wiregraph ingest`, with the
// built library alone, so that most of its short life is spent in writing. It says when it opens the graph, and of
// each article, once it is written, what became of it.
import { readFileSync, writeSync } from 'node:fs';
import { changesOf } from '../../dist/graph/index.js';
import { openGraph } from '../../dist/store/index.js';

const [target, file] = process.argv.slice(2);
const say = (line) => writeSync(1, `${line}\n`);

say('opening graph');
const graph = await openGraph(target);
for (const line of readFileSync(file, 'utf8').split('\n')) {
  const { article, status } = await graph.write(changesOf(JSON.parse(line)));
  say(`${status} ${article}`);
}
await graph.close();
