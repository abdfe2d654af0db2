// Holds every span of every article of a folder against its text: node scripts/scores/offsets.mjs SHARED_DATA [--engine fast]
// Reads all JSON Lines below the folder as they are; prints each span that is not its surface string, and how many were held.
import { parseArgs } from 'node:util';
import { glob } from 'tinyglobby';
import { annotate } from '../../dist/extract/index.js';
import { readSources } from '../../dist/read/index.js';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { engine: { type: 'string' } } });
const [shared] = positionals;
if (shared === undefined) {
  console.error('Name the folder of the corpora: node scripts/scores/offsets.mjs ../shared/data');
  process.exit(2);
}
const LAYERS = ['mentions', 'headlineMentions', 'quantities', 'dates', 'quotes', 'claims'];
const count = { articles: 0, spans: 0, wrong: 0, unread: 0 };
const files = (await glob('**/*.jsonl', { cwd: shared, absolute: true })).sort();
for await (const result of readSources(files, { asIs: true })) {
  if ('error' in result) {
    count.unread += 1;
    console.log(`${result.source}: ${result.error.message}`);
  } else hold(await annotate(result.article, values.engine));
}
console.log(
  `${count.articles} articles, ${count.spans} spans, ${count.wrong} wrong, ${count.unread} articles that could not be read`,
);
process.exitCode = count.wrong === 0 ? 0 : 1;

function hold(article) {
  count.articles += 1;
  for (const layer of LAYERS) {
    const text = layer === 'headlineMentions' ? (article.meta.headline ?? '') : article.text;
    for (const span of article[layer]) compare(article, layer, text, span);
  }
  for (const { start, end, passages } of article.events)
    for (const span of [{ start, end }, ...passages]) inside(article, 'events', span);
  for (const span of article.sentences) inside(article, 'sentences', span);
}

function compare(article, layer, text, { start, end, text: surface }) {
  count.spans += 1;
  if (text.slice(start, end) !== surface) report(article, layer, start, end);
}

function inside(article, layer, { start, end }) {
  count.spans += 1;
  if (!(start >= 0 && end > start && end <= article.text.length)) report(article, layer, start, end);
}

function report(article, layer, start, end) {
  count.wrong += 1;
  console.log(`${article.source}: ${layer} ${start}–${end}`);
}
