import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const docs = readdirSync(join(root, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`);
const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...docs];
const textOf = (page: string) => readFileSync(join(root, page), 'utf8');
const withoutCode = (text: string) => text.replaceAll(/^```[\s\S]*?^```$/gmu, '').replaceAll(/`[^`\n]*`/gu, '');

describe('the documentation', () => {
  it.each(pages)('leads from %s only to what is there', (page) => {
    const missing = linksOf(page).filter(([path, anchor]) => !existsSync(join(root, path)) || !has(path, anchor));
    expect(missing).toEqual([]);
  });

  it('has every page in its table of contents', () => {
    const listed = new Set(linksOf('docs/README.md').map(([path]) => path));
    expect(docs.filter((page) => page !== 'docs/README.md' && !listed.has(page))).toEqual([]);
  });

  it('shows every picture that it has, none of them large', () => {
    const shown = new Set(pages.flatMap((page) => linksOf(page).map(([path]) => path)));
    const pictures = readdirSync(join(root, 'docs/images')).map((name) => `docs/images/${name}`);
    expect(pictures.filter((picture) => !shown.has(picture))).toEqual([]);
    expect(pictures.filter((picture) => statSync(join(root, picture)).size > 200_000)).toEqual([]);
  });

  it.each(pages)('has in %s no table with a cell too many or too few', (page) => {
    const tables = textOf(page)
      .replaceAll(/^```[\s\S]*?^```$/gmu, '')
      .match(/(?:^\|.*\n)+/gmu);
    const cellsOf = (row: string) => row.split(/(?<!\\)\|/u).length;
    const uneven = (tables ?? []).filter((table) => new Set(table.trimEnd().split('\n').map(cellsOf)).size > 1);
    expect(uneven).toEqual([]);
  });

  it('names no file of the project that is not there', () => {
    const named = pages.flatMap((page) => [
      ...textOf(page).matchAll(/(?<![\w/.-])(?:src|test|scripts|articles|neo4j)\/[\w./-]*\w/gu),
    ]);
    const paths = new Set(named.map(([path]) => path));
    expect([...paths].filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

/** The path from the root and the anchor of each link and picture of a page. */
function linksOf(page: string): (readonly [path: string, anchor: string])[] {
  const targets = [...withoutCode(textOf(page)).matchAll(/\]\(([^)\s]+)\)/gu)].map(([, target = '']) => target);
  return targets
    .filter((target) => !/^https?:/u.test(target))
    .map((target) => {
      const [path = '', anchor = ''] = target.split('#');
      return [path === '' ? page : relative(root, join(root, dirname(page), path)), anchor];
    });
}

function has(path: string, anchor: string): boolean {
  if (anchor === '') return true;
  const headings = [...textOf(path).matchAll(/^#+ (.+)$/gmu)].map(([, heading = '']) => heading);
  return headings.some((heading) => slugOf(heading) === anchor);
}

/** As GitHub makes an anchor of a heading. */
function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');
}
