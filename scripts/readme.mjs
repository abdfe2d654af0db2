// Writes the README's example and figures from what the command prints today:
//   node scripts/readme.mjs SHARED     (SHARED: the folder with gold/, data/ner/ and data/raw/)
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

const [shared] = process.argv.slice(2);
if (shared === undefined) {
  console.error('Name the folder that holds gold/ and data/: node scripts/readme.mjs ../shared');
  process.exit(2);
}
const graph = join(mkdtempSync(join(tmpdir(), 'wiregraph-readme-')), 'graph');
const REPORT = "MATCH (a:Article) WHERE a.headline STARTS WITH 'Indian and Kenyan Police'";
const QUERIES = [
  [
    'Which agencies met, and where?',
    'MATCH (e:Event:Meeting)-[:AGENT]->(o:Organization), (e)-[:PLACE]->(p:Place)\nRETURN p.name AS place, o.name AS agency ORDER BY agency',
  ],
  [
    'How many were arrested, and which words say so?',
    `${REPORT}\nMATCH (e:Event:Arrest)-[:IN_ARTICLE]->(a), (e)-[:HAS_COUNT]->(n:Quantity)\nRETURN n.text AS figure, n.value AS value, n.modifier AS modifier, e.text AS passage ORDER BY n.start`,
  ],
  [
    'Who said what, the unnamed included?',
    `${REPORT}\nMATCH (q:Quote)-[:IN_ARTICLE]->(a), (q)-[:SPOKEN_BY]->(s:__Entity__)\nRETURN s.name AS speaker, q.cue AS cue, q.text AS words ORDER BY q.start LIMIT 5`,
  ],
];

wiregraph('ingest', 'articles', '--graph', graph, '--quiet');
const example = QUERIES.map(([question, cypher]) => {
  return `${question}\n\`\`\`\n${cypher}\n${wiregraph('query', cypher, '--graph', graph).trim()}\n\`\`\``;
});
replace('example', example.join('\n\n'));
replace('figures', figures());

function figures() {
  const gold = scores(join(shared, 'gold'));
  const names = scores(join(shared, 'data/ner/worldwide/dev.jsonl'));
  const wikinews = mkdtempSync(join(tmpdir(), 'wiregraph-wikinews-'));
  const input = join(shared, 'data/raw/wikinews.jsonl');
  const ingested = JSON.parse(wiregraph('ingest', input, '--graph', wikinews, '--format', 'json', '--quiet'));
  const verified = JSON.parse(wiregraph('verify', '--graph', wikinews, '--format', 'json'));
  const rate = (ingested.articles.length / ingested.seconds).toFixed(1);
  const row = ({ layer, precision, recall, f1 }) =>
    `| ${layer} | ${precision.toFixed(2)} | ${recall.toFixed(2)} | ${f1.toFixed(2)} |`;
  return [
    'Written by `node scripts/readme.mjs`. The gold graphs are five articles that were looked at in development: expect less elsewhere.',
    '',
    '| gold graphs (5 articles, development) | precision | recall | F1 |\n|---|---|---|---|',
    ...gold.filter(({ layer }) => !['meta', 'noise', 'indirect'].includes(layer)).map(row),
    '',
    '| names, strict spans (158 worldwide articles, development) | precision | recall | F1 |\n|---|---|---|---|',
    ...names.map(row),
    '',
    `${ingested.articles.length} Wikinews articles into the embedded graph: ${rate} articles a second on a machine with ${availableParallelism()} cores (${ingested.seconds.toFixed(0)} s); of ${verified.facts} facts, ${verified.ungrounded.length} are not grounded.`,
  ].join('\n');
}

function scores(gold) {
  return JSON.parse(wiregraph('evaluate', gold, '--format', 'json'))[0].scores;
}

function replace(name, words) {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const readme = readFileSync('README.md', 'utf8');
  const before = readme.slice(0, readme.indexOf(start) + start.length);
  writeFileSync('README.md', `${before}\n${words}\n${readme.slice(readme.indexOf(end))}`);
}

function wiregraph(...parameters) {
  return execFileSync(process.execPath, ['dist/cli/main.js', ...parameters], { encoding: 'utf8', maxBuffer: 1 << 28 });
}
