// Fuzzes the readers and the extraction for as long as you like: node scripts/fuzz.mjs --inputs 100000 [--seed 7]
// Each form of input is spoiled so many times; what fails is shrunk and printed with its seed.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({ options: { inputs: { type: 'string', default: '10000' }, seed: { type: 'string' } } });
if (!/^[1-9]\d*$/.test(values.inputs) || !/^-?\d+$/.test(values.seed ?? '0')) {
  console.error('Give whole numbers: node scripts/fuzz.mjs --inputs 100000 --seed 7');
  process.exit(2);
}
const seed = values.seed ?? String(Date.now() % 2 ** 31);
console.log(`${values.inputs} inputs of each form, seed ${seed}`);
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', 'test/read/fuzz.test.ts'],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, CI: 'true', WIREGRAPH_FUZZ_INPUTS: values.inputs, WIREGRAPH_FUZZ_SEED: seed },
  },
);
process.exit(status ?? 1);
