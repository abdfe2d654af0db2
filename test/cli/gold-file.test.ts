import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { goldGraphPairs } from '../../src/cli/gold-inputs.ts';

const folder = mkdtempSync(join(tmpdir(), 'wiregraph-gold-file-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a file that is no gold file', () => {
  it.each([
    ['without the text', '{"id":"a"}', /Mend 'text' in it: /u],
    ['no JSON', '{"id":', /it is no JSON/u],
  ])('is told by what is to be mended in it: %s', async (_, text, advice) => {
    const file = join(folder, 'gold.json');
    writeFileSync(file, text);
    const error = await goldGraphPairs(file, 'fast').then(
      () => null,
      (cause: unknown) => cause,
    );
    expect(error).toMatchObject({ code: 'input-malformed', advice: expect.stringMatching(advice) });
  });
});
