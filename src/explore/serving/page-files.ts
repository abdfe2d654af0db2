import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { WiregraphError } from '../../article/index.ts';
import { builtPath } from '../built.ts';

export interface PageFile {
  readonly type: string;
  readonly body: Buffer;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The built page, by the path at which it is asked for. Only files that are there at the start are ever served. */
export function pageFiles(folder: string = builtPath('page')): ReadonlyMap<string, PageFile> {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => extname(name) in TYPES);
    return new Map(
      names.map((name) => [
        `/${name.split(sep).join('/')}`,
        { type: TYPES[extname(name)] ?? '', body: readFileSync(join(folder, name)) },
      ]),
    );
  } catch (cause) {
    const advice = 'Install wiregraph again; in a checkout of it build it: node scripts/build.mjs';
    throw new WiregraphError('usage', 'The page of the explorer is not there', advice, undefined, cause);
  }
}
