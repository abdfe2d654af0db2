// Reads GUM's CoNLL-U files: the text of each document as it was, and its coreference.
import { readFileSync } from 'node:fs';

/**
 * Documents as `{id, genre, text, mentions}`; a mention is `{start, end, head: {start, end}, chain}` with offsets in
 * UTF-16 code units. Paragraphs are parted by an empty line.
 */
export function readGum(path) {
  const blocks = readFileSync(path, 'utf8').split('\n\n');
  const documents = [];
  for (const block of blocks) {
    const lines = block.split('\n').filter((line) => line !== '');
    const id = commentOf(lines, 'newdoc id');
    if (id !== undefined) documents.push({ id, genre: id.split('_')[1], text: '', words: [] });
    const document = documents.at(-1);
    if (document === undefined) continue;
    const isNewParagraph = lines.some((line) => line.startsWith('# newpar'));
    if (document.text !== '' && isNewParagraph) document.text = `${document.text.trimEnd()}\n\n`;
    addSentence(document, lines);
  }
  return documents.map(({ id, genre, text, words }) => ({ id, genre, text, mentions: mentionsOf(words) }));
}

function commentOf(lines, name) {
  return lines.find((line) => line.startsWith(`# ${name} =`))?.split(' = ')[1];
}

function addSentence(document, lines) {
  const first = document.words.length;
  let covered = 0;
  let shared = null;
  for (const line of lines) {
    if (line.startsWith('#')) continue;
    const [id, form, , , , , head, , , misc] = line.split('\t');
    if (/\./u.test(id)) continue;
    const isLast = /SpaceAfter=No/u.test(misc);
    if (/-/u.test(id)) {
      shared = { start: document.text.length, form };
      covered = Number(id.split('-')[1]);
      document.text += form + (isLast ? '' : ' ');
      continue;
    }
    const within = Number(id) <= covered && shared !== null;
    const found = within ? placeIn(document.text, shared, form) : null;
    const start = found?.start ?? document.text.length;
    const end = found?.end ?? start + form.length;
    if (!within) document.text += form + (isLast ? '' : ' ');
    document.words.push({ start, end, head: head === '0' ? null : first + Number(head) - 1, entity: entityOf(misc) });
  }
  if (!/\s$/u.test(document.text)) document.text += ' ';
}

/** A word of a contraction stands inside its letters, in order. */
function placeIn(text, shared, form) {
  const from = shared.at ?? shared.start;
  const at = text.indexOf(form, from);
  const start = at >= 0 && at < shared.start + shared.form.length ? at : from;
  shared.at = Math.min(start + form.length, shared.start + shared.form.length);
  return { start, end: Math.max(shared.at, start + 1) };
}

function entityOf(misc) {
  return /(?:^|\|)Entity=(?<entity>[^|]*)/u.exec(misc)?.groups?.entity ?? '';
}

function mentionsOf(words) {
  const open = [];
  const mentions = [];
  for (const [at, { entity }] of words.entries()) {
    for (const [, chain, , single, closed] of entity.matchAll(/\((\d+)(-[^()]*)(\))?|(\d+)\)/gu)) {
      if (closed !== undefined) {
        const index = open.findLastIndex((mention) => mention.chain === closed);
        if (index >= 0) mentions.push(mentionOf(words, open.splice(index, 1)[0], at));
      } else if (single === undefined) open.push({ chain, first: at });
      else mentions.push(mentionOf(words, { chain, first: at }, at));
    }
  }
  return mentions;
}

function mentionOf(words, { chain, first }, last) {
  const inside = (index) => index !== null && index >= first && index <= last;
  let head = last;
  for (let at = first; at <= last; at += 1)
    if (!inside(words[at].head)) {
      head = at;
      break;
    }
  const { start, end } = words[head];
  return { start: words[first].start, end: words[last].end, head: { start, end }, chain };
}
