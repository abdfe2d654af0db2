// What `npm start` does on a fresh clone: the sample articles into the embedded graph, what was found, one query, and the
// explorer until Ctrl-C. With CI set, or where nobody sees the output, it ends after the query.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const QUESTION = 'Who says how many, and which report says so?';
const QUERY = `
MATCH (event:Event)-[:HAS_COUNT]->(count:Quantity), (event)-[:IN_ARTICLE]->(article:Article)
RETURN event.type AS event, count.text AS figure, count.modifier AS modifier, article.publisher AS outlet,
       article.headline AS report
ORDER BY event, outlet, figure LIMIT 12`;

wiregraph('ingest', 'articles', '--graph', 'graph');
wiregraph('status', '--graph', 'graph');
console.log(`\n${QUESTION}\n${QUERY.trim()}\n`);
wiregraph('query', QUERY, '--graph', 'graph');
console.log(
  `\nAsk your own: npx wiregraph query "MATCH (p:Person)-[r:HOLDS_ROLE]->(o) RETURN p.name, r.title, o.name"`,
);

if (!process.env.CI && process.stdout.isTTY) {
  // Ctrl-C is for the explorer: it closes the graph, and this ends with it.
  process.on('SIGINT', () => {});
  console.log('');
  wiregraph('view', '--graph', 'graph');
}

function wiregraph(...parameters) {
  const main = join(root, 'dist/cli/main.js');
  const result = spawnSync(process.execPath, [main, ...parameters], { cwd: root, stdio: 'inherit' });
  if (result.status !== 0) process.exit(result.status ?? 1);
}
