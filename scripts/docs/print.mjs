// Runs the commands of the README and of the pages of docs/ that show some, and puts in anew what they print:
//   node scripts/docs/print.mjs [PAGE…]     after `node scripts/build.mjs`; Java and Maven for the commands with Neo4j
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startNeo4j } from '../neo4j/server.mjs';
import { copyOf, newcomer, PAGES } from './newcomer.mjs';
import { isAsPrinted, printedAnew, runPage } from './transcript.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const asked = process.argv.slice(2);
const server = await startNeo4j();
const visitor = newcomer();
try {
  await print('README.md', visitor);
  for (const page of PAGES.filter((name) => asked.length === 0 || asked.includes(name)))
    await print(page, copyOf(visitor, basename(page)));
} finally {
  await server.stop();
  rmSync(visitor.home, { recursive: true, force: true });
}

async function print(page, { folder, environment }) {
  const text = readFileSync(join(root, page), 'utf8');
  const results = await runPage(text, { folder, environment, neo4jUri: server.uri });
  for (const result of results.filter((one) => !isAsPrinted(one))) console.log(`${page}: ${result.command}`);
  writeFileSync(join(root, page), printedAnew(text, results));
}
