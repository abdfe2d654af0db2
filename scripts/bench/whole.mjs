// Words, processor seconds and peak memory of the whole language and extraction pass, as JSON on standard output.
// node whole.mjs ARTICLES.jsonl ENGINE
import { readFileSync } from 'node:fs';
import { annotate } from '../../dist/extract/index.js';
import { seconds } from './clock.mjs';
import { articleOf } from './facts.mjs';

const [file, engine] = process.argv.slice(2);
const articles = readFileSync(file, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => articleOf(JSON.parse(line)));
for (const article of articles.slice(0, 10)) await annotate(article, engine);
const taken = await seconds(async () => {
  for (const article of articles) await annotate(article, engine);
});
const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0);
console.log(JSON.stringify({ words, seconds: taken, peakBytes: process.resourceUsage().maxRSS * 1024 }));
