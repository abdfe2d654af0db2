// Words, processor seconds and peak memory of one round of the names stage alone, as JSON on standard output.
// node names.mjs ARTICLES.jsonl ENGINE
import { readFileSync } from 'node:fs';
import { recogniseNames } from '../../dist/language/index.js';
import { seconds } from './clock.mjs';

const [file, engine] = process.argv.slice(2);
const texts = readFileSync(file, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line).text);
const read = (text) => recogniseNames(text, engine);
for (const text of texts.slice(0, 10)) await read(text);
const taken = await seconds(async () => {
  for (const text of texts) await read(text);
});
const words = texts.reduce((sum, text) => sum + text.split(/\s+/u).length, 0);
console.log(JSON.stringify({ words, seconds: taken, peakBytes: process.resourceUsage().maxRSS * 1024 }));
