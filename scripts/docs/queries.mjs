// Writes docs/queries.md: each saved query of neo4j/queries.cypher with what it answers on the sample articles.
//   node scripts/docs/queries.mjs     after `node scripts/build.mjs`
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asTable } from '../../dist/cli/table.js';
import { openGraph } from '../../dist/store/index.js';
import { savedQueries } from '../neo4j/catalogue.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** So many rows of an answer are printed: enough to see what it is like. */
const ROWS = 4;
/** Columns of the page's tables, as of a wide terminal. */
const WIDTH = 120;

const OPENING = `# Questions that analysts ask
Each question has its query and the beginning of what it answers on the sample articles in \`articles/\`. The queries name nobody, so they answer on any graph, and they run on both stores. They are kept in one file, [neo4j/queries.cypher](../neo4j/queries.cypher): the guide and the favourites of [Neo4j Browser](neo4j.md), the questions in the [explorer](explorer.md) and this page are all made from it. \`node scripts/docs/queries.mjs\` prints this page, and a test holds every answer on both stores.

To ask one yourself, paste it into the explorer, into Neo4j Browser, or into a file:
\`\`\`
npx wiregraph query - < question.cypher
\`\`\`
Answers are wiregraph's reading of the articles, with its mistakes: [quality.md](quality.md) has the commonest. The columns \`words\` and \`passage\` are there so that you can see for yourself. Nodes are printed here by kind and name, relationships by type; the explorer and Neo4j Browser draw them.
`;

/** The whole page; `answers` are in the order of the queries. */
export function queriesPage(answers, queries = savedQueries()) {
  const chapters = [...new Set(queries.map(({ chapter }) => chapter))];
  const parts = chapters.map((chapter) => {
    const own = queries.filter((query) => query.chapter === chapter);
    const sections = own.map((query) => answered(query, answers[queries.indexOf(query)]));
    return `## ${chapter}\n${sections.join('\n')}`;
  });
  return `${OPENING}\n${parts.join('\n')}`;
}

/** One question of the page: its notes, its query, and the beginning of its answer. */
export function answered({ question, notes, cypher }, { columns, rows }) {
  const shown = rows.slice(0, ROWS).map((row) => row.map(inWords));
  const [, ...rest] = asTable({ columns, rows: shown }, WIDTH).trimEnd().split('\n').reverse();
  const all = rows.length === 1 ? '1 row' : `${rows.length} rows`;
  const count = rows.length > ROWS ? `${ROWS} of ${all}` : all;
  const answer = [...rest.reverse(), count].join('\n');
  return `### ${question}\n${notes === '' ? '' : `${notes}\n`}\`\`\`cypher\n${cypher}\n\`\`\`\n\`\`\`\n${answer}\n\`\`\`\n`;
}

/** A page parted again into what stands under each question. */
export function questionsOf(page) {
  const parts = page.split(/^(?=###? )/mu).filter((part) => part.startsWith('### '));
  return new Map(parts.map((part) => [part.slice(4, part.indexOf('\n')), part]));
}

/** Nodes by kind and name, relationships by type: their properties would fill the page. */
function inWords(value) {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  if ('labels' in value) return `(${kindOf(value.labels)}: ${value.properties.name})`;
  return 'type' in value ? `[${value.type}]` : value;
}

function kindOf(labels) {
  const kinds = [
    'Article',
    'Person',
    'Organization',
    'Place',
    'Other',
    'Unnamed',
    'Event',
    'Quote',
    'Quantity',
    'Claim',
  ];
  return kinds.find((kind) => labels.includes(kind)) ?? labels[0];
}

async function answersOfSamples() {
  const folder = mkdtempSync(join(tmpdir(), 'wiregraph-queries-'));
  try {
    const ingest = ['dist/cli/main.js', 'ingest', 'articles', '--graph', folder, '--quiet'];
    execFileSync(process.execPath, ingest, { cwd: root, stdio: ['ignore', 2, 2] });
    const graph = await openGraph(folder);
    const answers = [];
    for (const { cypher } of savedQueries()) answers.push(await graph.read(cypher));
    await graph.close();
    return answers;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(root, 'docs/queries.md'), queriesPage(await answersOfSamples()));
}
