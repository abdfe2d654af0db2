import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import jsTokens from 'js-tokens';

/** A regular expression of the project: its first place, its source and its flags. */
export interface FoundExpression {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/** Every regular expression written as a literal below a folder. */
export function writtenExpressions(folder: string): readonly FoundExpression[] {
  return sourceFiles(folder).flatMap((name) =>
    [...jsTokens(readFileSync(join(folder, name), 'utf8'), { jsx: name.endsWith('x') })]
      .filter(({ type }) => type === 'RegularExpressionLiteral')
      .map(({ value }) => {
        const end = value.lastIndexOf('/');
        return { place: name, source: value.slice(1, end), flags: value.slice(end + 1) };
      }),
  );
}

/** Every one that the modules of a folder build from words and tables while they load. */
export async function builtExpressions(folder: string): Promise<readonly FoundExpression[]> {
  const found: FoundExpression[] = [];
  const native = globalThis.RegExp;
  const files = sourceFiles(folder);
  globalThis.RegExp = new Proxy(native, {
    construct: (target, [source, flags]: [string | RegExp, string?]) => {
      const made = new target(source, flags);
      // The frame behind this one is the module that builds it; libraries build theirs too.
      const frame = (new Error().stack?.split('\n')[2] ?? '').replaceAll(sep, '/');
      const place = files.find((name) => frame.includes(`/src/${name.replaceAll(sep, '/')}`));
      if (place !== undefined) found.push({ place, source: made.source, flags: made.flags });
      return made;
    },
  });
  try {
    // The command would run, and the page of the explorer needs a browser.
    const runs = (file: string) => file.endsWith(`cli${sep}main.ts`) || file.startsWith(join('explore', 'page'));
    for (const name of files.filter((file) => !runs(file))) await import(pathToFileURL(join(folder, name)).href);
  } finally {
    globalThis.RegExp = native;
  }
  return found;
}

const WORDS = /[\p{L}\p{N}]+/gu;
const UNITS = [
  ' ',
  'a',
  'A',
  '1',
  '.',
  ',',
  "'",
  '"',
  '-',
  '(',
  ')',
  '/',
  'a ',
  'A ',
  'A.',
  '1,',
  "'s ",
  ' a',
  ', A',
  '\n',
  '$1 ',
];

/** Strings that make a backtracking matcher work: what the expression repeats, many times, with an end that fails. */
export function attacksOn({ source }: FoundExpression, length: number): readonly string[] {
  const words = [...new Set(source.match(WORDS) ?? [])].slice(0, 12);
  const units = [...UNITS, ...words, ...words.map((word) => `${word} `)];
  return units.flatMap((unit) => {
    const run = unit.repeat(Math.ceil(length / unit.length));
    return [`${run}\u0000`, `(${run}\n\u0000`];
  });
}

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name))
    .sort();
}
