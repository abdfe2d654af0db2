import { stat } from 'node:fs/promises';
import { glob, isDynamicPattern } from 'tinyglobby';
import { WiregraphError } from '../article/index.ts';

const ARTICLES =
  'txt html htm xhtml xml rss atom nitf newsml jsonl ndjson csv tsv warc wet eml mbox wiki mediawiki pdf'.split(' ');
const ARCHIVES = ['zip', 'tar', 'tgz'];

/** What a folder is read for; a `.json` beside an article is often its annotation, so it must be named itself. */
const FOLDER_FILES = [
  `**/*.{${[...ARTICLES, ...ARCHIVES].join(',')}}`,
  `**/*.{${[...ARTICLES, 'tar'].join(',')}}.{gz,zst}`,
];

const ENDINGS = new RegExp(`\\.(?:${[...ARTICLES, ...ARCHIVES, 'json'].join('|')}|gz|zst)$`, 'i');

/** Whether a name ends as those of files that may hold articles. */
export function endsAsArticles(name: string): boolean {
  return ENDINGS.test(name);
}

/** The files that one argument names: a file itself, all articles of a folder, or what a pattern matches. */
export async function filesOf(input: string): Promise<readonly string[]> {
  const status = await stat(input).catch(() => undefined);
  if (status?.isDirectory())
    return found(
      await glob(FOLDER_FILES, { cwd: input, absolute: false }),
      input,
      `${input.replace(/(?<!\/)\/+$/, '')}/`,
    );
  if (status === undefined && isDynamicPattern(input))
    return found(await glob(input, { absolute: false, expandDirectories: false }), input, '');
  return [input];
}

function found(files: readonly string[], input: string, prefix: string): readonly string[] {
  if (files.length === 0) {
    const advice = `Give files that end in .${[...ARTICLES, ...ARCHIVES].join(', .')}, or in one of these and .gz or .zst.`;
    throw new WiregraphError('input-unreadable', 'no article file is there', advice, { source: input });
  }
  // By code units, not by locale: the same order on every machine.
  return files.map((file) => prefix + file).sort((one, other) => (one < other ? -1 : one > other ? 1 : 0));
}
