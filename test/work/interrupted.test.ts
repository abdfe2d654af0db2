import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { wiregraph } from '../support/command.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

it('Ctrl-C ends an ingest at once, and the graph holds whole articles', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wiregraph-interrupted-'));
  const file = join(folder, 'many.jsonl');
  const texts = Array.from({ length: 400 }, (_, at) =>
    `Police in Mwanza arrested ${at + 2} people on Monday. `.repeat(20),
  );
  writeFileSync(file, texts.map((text, at) => JSON.stringify({ id: `report-${at}`, text })).join('\n'));
  const graph = join(folder, 'graph');
  const parameters = ['dist/cli/main.js', 'ingest', file, '--graph', graph, '--engine', 'fast', '--workers', '2'];
  const { NEO4J_URI: _, ...environment } = process.env;
  const child = spawn(process.execPath, parameters, { cwd: root, env: environment });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.on('exit', (_code, signal) => resolve(signal));
  });
  let created = 0;
  let interruptedAt = 0;
  child.stderr.setEncoding('utf8').on('data', (lines: string) => {
    created += lines.split('created').length - 1;
    if (created < 5 || interruptedAt > 0) return;
    interruptedAt = performance.now();
    child.kill('SIGINT');
  });
  expect(await ended).toBe('SIGINT');
  expect(performance.now() - interruptedAt).toBeLessThan(5000);
  const verified = await wiregraph(['verify', '--graph', graph, '--format', 'json']);
  expect(verified.code).toBe(0);
  expect(JSON.parse(verified.output)).toMatchObject({ ungrounded: [] });
  const counted = await wiregraph(['query', 'MATCH (a:Article) RETURN count(a)', '--graph', graph, '--format', 'json']);
  const [[articles]] = JSON.parse(counted.output).rows;
  expect(articles).toBeGreaterThanOrEqual(5);
  expect(articles).toBeLessThan(400);
}, 60_000);
