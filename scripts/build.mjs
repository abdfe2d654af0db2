// Compiles src/ to dist/, puts tables and the model beside the code that reads them, and builds the page of the explorer
// with all that it needs.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPage } from './explorer/build-page.mjs';
import { savedQueries } from './neo4j/catalogue.mjs';
import { flatDeclarations } from './package/declarations.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
rmSync(join(root, 'dist'), { recursive: true, force: true });
compile(root);
declare();
compile(join(root, 'src/explore/page'));
for (const data of ['lexicon/data', 'language/model', 'read/data', 'read/web/data'])
  cpSync(join(root, 'src', data), join(root, 'dist', data), { recursive: true });
writeFileSync(join(root, 'dist/explore/saved-queries.json'), JSON.stringify(savedQueries()));
await buildPage(join(root, 'src/explore/page'), join(root, 'dist/explore/page'));
// `npx wiregraph` runs the file itself.
chmodSync(join(root, 'dist/cli/main.js'), 0o755);

/** One file declares what the package exports, so that those of all others, which show what is private, need not ship. */
function declare() {
  const declarations = flatDeclarations(join(root, 'src/index.ts'), join(root, 'dist/index.d.ts'));
  writeFileSync(join(root, 'dist/wiregraph.d.ts'), declarations);
}

function compile(project) {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const result = spawnSync(process.execPath, [compiler, '-p', project], { stdio: 'inherit' });
  if (result.status !== 0) process.exit(result.status ?? 1);
}
