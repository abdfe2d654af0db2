// The whole way, from texts in a file to an embedded graph, with each engine and several numbers of worker threads, each
// run in a process of its own with a graph of its own. What threads need to start is counted.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from './clock.mjs';

const COMMAND = fileURLToPath(new URL('./ingest.mjs', import.meta.url));
const WORDS = 500;

/** A row for each engine and number of workers: medians of the rounds, the runs in turns. */
export function wholeWay(file, { workers, rounds }) {
  const texts = readFileSync(file, 'utf8').trimEnd().split('\n');
  const words = texts.reduce((sum, line) => sum + JSON.parse(line).text.split(/\s+/u).length, 0);
  const runs = ['encoder', 'fast'].flatMap((engine) => workers.map((count) => ({ engine, workers: count, taken: [] })));
  for (let round = 0; round < rounds; round += 1)
    for (const run of runs) {
      run.taken.push(measure(file, run));
      const { seconds, processor } = run.taken.at(-1);
      console.error(
        `${run.engine}, ${run.workers} workers: ${seconds.toFixed(1)} s, processor ${processor.toFixed(1)} s`,
      );
    }
  return runs.map(({ engine, workers: count, taken }) => ({
    engine,
    workers: count,
    articlesPerSecond: median(taken.map(({ seconds }) => words / WORDS / seconds)),
    processorSeconds: median(taken.map(({ processor }) => (processor * WORDS) / words)),
    peakBytes: Math.max(...taken.map(({ peakBytes }) => peakBytes)),
  }));
}

function measure(file, { engine, workers }) {
  const folder = mkdtempSync(join(tmpdir(), 'wiregraph-bench-'));
  const options = ['--graph', join(folder, 'graph'), '--engine', engine, '--workers', String(workers), '--quiet'];
  const { status, stderr } = spawnSync(process.execPath, [COMMAND, 'ingest', file, ...options], { encoding: 'utf8' });
  rmSync(folder, { recursive: true, force: true });
  if (status !== 0) throw new Error(`${engine}, ${workers} workers: ${stderr}`);
  return JSON.parse(stderr.trimEnd().split('\n').at(-1));
}
