// Reads treebanks in CoNLL-U: documents with running text, sentences with the places of their words.
import { readFileSync } from 'node:fs';

/** Documents: `text`, and `sentences`, lists of `{ start, end, tag, head, relation }`; `head` is null for the root. */
export function readTreebank(file) {
  const documents = [];
  for (const block of readFileSync(file, 'utf8').trim().split('\n\n')) {
    const lines = block.split('\n');
    if (documents.length === 0 || lines.some((line) => line.startsWith('# newdoc')))
      documents.push({ text: '', sentences: [] });
    const document = documents.at(-1);
    const text = lines.find((line) => line.startsWith('# text = ')).slice(9);
    if (document.text !== '') document.text += lines.some((line) => line.startsWith('# newpar')) ? '\n' : ' ';
    document.sentences.push(wordsOf(lines, text, document.text.length));
    document.text += text;
  }
  return documents;
}

function wordsOf(lines, text, offset) {
  const words = [];
  let at = 0;
  let shared = null;
  for (const line of lines.filter((line) => !line.startsWith('#'))) {
    const [number, form, , tag, , , head, relation] = line.split('\t');
    if (number.includes('.')) continue;
    if (number.includes('-')) {
      const start = text.indexOf(form, at);
      shared = { start, end: start + form.length, last: number.split('-')[1] };
      continue;
    }
    const { start, end } = placeOf(form, text, at, shared);
    at = end;
    words.push({
      start: offset + start,
      end: offset + end,
      tag,
      head: head === '0' ? null : Number(head) - 1,
      relation,
    });
    if (number === shared?.last) {
      at = shared.end;
      shared = null;
    } else if (shared !== null) shared.start = end;
  }
  return words;
}

/** Words of one surface form ("don't") part it in order; where they spell it otherwise, a word takes what is left. */
function placeOf(form, text, at, shared) {
  if (shared === null || text.startsWith(form, shared.start)) {
    const start = shared === null ? text.indexOf(form, at) : shared.start;
    return { start, end: start + form.length };
  }
  return { start: Math.min(shared.start, shared.end - 1), end: shared.end };
}
