// Words, processor seconds of the median round and peak memory of the names stage alone, as JSON on standard output.
// node names.mjs ARTICLES.jsonl ENGINE --rounds N
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { recogniseNames } from '../../dist/language/index.js';
import { median, seconds } from './clock.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '3' } },
});
const [file, engine] = positionals;
const texts = readFileSync(file, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line).text);
const read = (text) => recogniseNames(text, engine);
for (const text of texts.slice(0, 10)) await read(text);
const rounds = [];
for (let round = 0; round < Number(values.rounds); round += 1)
  rounds.push(
    await seconds(async () => {
      for (const text of texts) await read(text);
    }),
  );
const words = texts.reduce((sum, text) => sum + text.split(/\s+/u).length, 0);
console.log(JSON.stringify({ words, seconds: median(rounds), peakBytes: process.resourceUsage().maxRSS * 1024 }));
