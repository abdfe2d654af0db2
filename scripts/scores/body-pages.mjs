import { readFileSync } from 'node:fs';

/** The pages of a folder of `raw/html`, each with its id, its address and the right body. */
export function pagesOf(folder) {
  return readFileSync(`${folder}/dev.jsonl`, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map(({ id, url, text }) => ({ id, url, gold: text, html: readFileSync(`${folder}/pages/${id}.html`, 'utf8') }));
}
