import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readInputList } from '../../src/cli/input-list.ts';
import { wiregraph } from '../support/command.ts';

const REPORT = 'MOMBASA, Kenya - Kenyan police arrested 14 people at the port of Mombasa on Tuesday, officials said.';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wiregraph-failed-'));
});

const ingest = async (...parameters: readonly string[]) => {
  const graph = ['--graph', join(folder, 'graph'), '--engine', 'fast', '--format', 'json'];
  const { code, output, errors } = await wiregraph(['ingest', ...parameters, ...graph]);
  return { code, errors, totals: output === '' ? null : JSON.parse(output).totals };
};

describe('inputs that failed', () => {
  it('are listed with their reasons, and once put right are read from that list', async () => {
    const [good, late, lines] = ['good.txt', 'late.txt', 'many.jsonl'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    writeFileSync(good, REPORT);
    writeFileSync(lines, `{"text": "${REPORT}", "id": "a"}\n{"text": \n`);
    const failed = join(folder, 'failed.jsonl');
    const first = await ingest(good, late, lines, '--failed', failed);
    expect(first).toMatchObject({ code: 1, totals: { failed: 2 } });
    const listed = readFileSync(failed, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(listed.map(({ source }) => source)).toEqual([late, `${lines}:2`]);
    expect(listed[0].error).toContain('cannot be read: no such file or directory.');
    expect(listed[1].error).not.toContain('many.jsonl');
    for (const { source } of listed) expect(first.errors.split(source)).toHaveLength(2);

    writeFileSync(late, REPORT.replace('14', '15'));
    writeFileSync(lines, `{"text": "${REPORT}", "id": "a"}\n{"text": "${REPORT.replace('14', '16')}", "id": "b"}\n`);
    const second = await ingest('--from', failed, '--failed', failed);
    expect(second).toMatchObject({ code: 0, totals: { created: 2, unchanged: 1, failed: 0 } });
    expect(readFileSync(failed, 'utf8')).toBe('');
  }, 60_000);

  it('keep the list that they were taken from until the run has come to its end', async () => {
    const list = join(folder, 'failed.jsonl');
    writeFileSync(list, `${JSON.stringify({ source: join(folder, 'missing.txt'), error: 'x' })}\n`);
    const { code } = await wiregraph(['ingest', '--from', list, '--failed', list, '--graph', 'bolt://127.0.0.1:9']);
    expect(code).toBe(3);
    expect(readFileSync(list, 'utf8')).toContain('missing.txt');
  }, 60_000);

  it.each(['news.jsonl:12', 'news.jsonl#id-7', 'mail.mbox#3', 'x.warc@512', 'a.zip#inner/b.jsonl:3'])(
    'are read anew by the file that they stood in: %s',
    (place) => {
      const file = join(folder, /^[^:#@]+/u.exec(place)?.[0] ?? '');
      writeFileSync(file, 'x');
      const list = join(folder, 'list.jsonl');
      writeFileSync(list, `${JSON.stringify({ source: join(folder, place), error: 'x' })}\n`);
      expect(readInputList(list)).toEqual([file]);
    },
  );

  it('can be named by hand, one a line', async () => {
    const list = join(folder, 'inputs.txt');
    writeFileSync(join(folder, 'one.txt'), REPORT);
    writeFileSync(list, `\n${join(folder, 'one.txt')}\r\n`);
    expect(await ingest('--from', list)).toMatchObject({ code: 0, totals: { created: 1 } });
  });

  it('that are no list, or none at all, are wrong usage', async () => {
    const list = join(folder, 'inputs.txt');
    writeFileSync(list, '{"article": 1}\n');
    const odd = await ingest('--from', list);
    expect(odd.code).toBe(2);
    expect(odd.errors).toContain('inputs.txt:1');
    expect((await ingest()).code).toBe(2);
    expect((await ingest('--from', join(folder, 'missing.txt'))).code).toBe(2);
    expect((await ingest('x.txt', '--failed', join(folder, 'missing', 'failed.jsonl'))).code).toBe(2);
  }, 60_000);
});
