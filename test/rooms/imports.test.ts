import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const source = fileURLToPath(new URL('../../src/', import.meta.url));

/** What each room may import beside itself; the design's table of rooms. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  article: [],
  read: ['article'],
  language: ['article'],
  lexicon: ['article'],
  extract: ['article', 'language', 'lexicon'],
  work: ['article', 'extract'],
  resolve: ['article', 'lexicon'],
  graph: ['article', 'resolve'],
  store: ['article', 'resolve', 'graph'],
  export: ['article', 'graph', 'store'],
  evaluate: ['article', 'graph', 'store'],
  library: ['article', 'read', 'extract', 'graph', 'store'],
  explore: ['article', 'resolve', 'graph', 'store'],
  cli: [
    'article',
    'read',
    'language',
    'lexicon',
    'extract',
    'work',
    'resolve',
    'graph',
    'store',
    'export',
    'evaluate',
    'explore',
  ],
};

/** By the beginnings of their paths: its own files, the forms of the answers, the forms and places of drawings. */
const MAY_PAGE_IMPORT = ['page', 'answers.ts', 'drawing'].map((part) => join('explore', part));

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/u.test(name));
const roomOf = (path: string): string => relative(source, path).split(sep)[0] ?? '';

describe('the rooms of the house', () => {
  it('each stand in the table of what they may import', () => {
    const rooms = new Set(files.filter((name) => name.includes(sep)).map((name) => name.split(sep)[0]));
    expect([...rooms].filter((room) => room !== undefined && !(room in MAY_IMPORT))).toEqual([]);
  });

  it.each(Object.entries(MAY_IMPORT))('%s imports only what it may: %j', (room, allowed) => {
    const reaching = files
      .filter((name) => name.startsWith(room + sep))
      .flatMap((name) => importsOf(join(source, name)).map((target) => ({ name, target: roomOf(target) })))
      .filter(({ target }) => target !== room && !allowed.includes(target));
    expect(reaching).toEqual([]);
  });

  it('let the page of the explorer know nothing of the server but what it answers and how a drawing is made', () => {
    const page = join('explore', 'page') + sep;
    const reaching = files
      .filter((name) => name.startsWith(page))
      .flatMap((name) => importsOf(join(source, name)).map((target) => ({ name, target: relative(source, target) })))
      .filter(({ target }) => !MAY_PAGE_IMPORT.some((part) => target.startsWith(part)));
    expect(files.filter((name) => name.startsWith(page) && name.endsWith('.tsx'))).not.toEqual([]);
    expect(reaching).toEqual([]);
  });

  it('know the database drivers in the store alone', () => {
    const drivers = /from '(neo4j-driver|@grafeo-db\/js)'/u;
    const users = files.filter((name) => drivers.test(readFileSync(join(source, name), 'utf8')));
    expect(users.filter((name) => !name.startsWith(`store${sep}`))).toEqual([]);
  });
});

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const specifiers = [...text.matchAll(/\b(?:from|import)\s*\(?\s*'(\.[^']+)'/gu)].map((match) => match[1] ?? '');
  return specifiers.map((specifier) => resolve(dirname(file), specifier));
}
