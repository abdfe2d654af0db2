// Compiles src/ to dist/ and puts the tables of the lexicon and the model beside the code that reads them.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
rmSync(join(root, 'dist'), { recursive: true, force: true });
const compiler = join(root, 'node_modules/typescript/bin/tsc');
const result = spawnSync(process.execPath, [compiler, '-p', root], { stdio: 'inherit' });
if (result.status !== 0) process.exit(result.status ?? 1);
for (const data of ['lexicon/data', 'language/model', 'read/data'])
  cpSync(join(root, 'src', data), join(root, 'dist', data), { recursive: true });
// `npx wiregraph` runs the file itself.
chmodSync(join(root, 'dist/cli/main.js'), 0o755);
