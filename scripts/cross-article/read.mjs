// Reads the corpora in which entities are marked across articles. Their offsets are code points, ours UTF-16 code units.
import { readFileSync } from 'node:fs';

/**
 * What is counted of each corpus. In the sets marked `byTopic` an entity of two topics has a chain in each, so mentions
 * are compared within their topic; resolution sees all articles as one graph in any case.
 */
export const CORPORA = [
  {
    name: 'meantime',
    wanted: 0.8,
    byTopic: false,
    sets: [
      ['all entities', ({ fine }) => fine !== 'FIN'],
      ['people, organisations and places', ({ type }) => ['PER', 'ORG', 'LOC'].includes(type)],
    ],
  },
  {
    // ACTOR is a person, COUNTRY a country with its government, its agencies and some of its officials. ACTOR-I and
    // GROUP are left out: one chain of theirs holds many people ('USA-I' is every American but a few).
    name: 'newswcl50',
    wanted: 0.6,
    byTopic: true,
    sets: [
      ['actors', ({ fine }) => fine === 'ACTOR'],
      ['actors and countries', ({ fine }) => fine === 'ACTOR' || fine === 'COUNTRY'],
    ],
  },
  {
    name: 'ecbplus',
    wanted: null,
    byTopic: true,
    sets: [
      ['people, bodies and places', ({ type }) => type === 'HUM' || type === 'LOC'],
      ['people', ({ fine }) => fine === 'HUMAN_PART_PER'],
    ],
  },
];

/** Articles as `{id, topic, text, mentions}`; a mention is `{start, end, head, chain, isName}` beside its marks. */
export function readCorpus(path) {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => articleFrom(JSON.parse(line)));
}

function articleFrom({ id, topic, text, mentions }) {
  const unitOf = [];
  let at = 0;
  for (const character of text) {
    unitOf.push(at);
    at += character.length;
  }
  unitOf.push(at);
  const placed = mentions.map(({ start, end, head, ...marks }) => {
    const span = withoutArticle(text, unitOf[start], unitOf[end]);
    const place = head === undefined ? -1 : wholeWord(text.slice(span.start, span.end), head);
    const from = span.start + place;
    const headSpan = place < 0 ? headOf(text, span) : { start: from, end: from + head.length };
    return { ...marks, ...span, head: headSpan, isName: isName(text, headSpan, marks.form) };
  });
  return { id, topic, text, mentions: placed };
}

function wholeWord(text, word) {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u').exec(text)?.index ?? -1;
}

/** The span without an article before it and a possessive behind it. */
export function withoutArticle(text, start, end) {
  const surface = text.slice(start, end);
  const before = /^(?:the|an?)\s+(?=\S)/iu.exec(surface)?.[0].length ?? 0;
  const behind = /(?:['’]s?|[\s,;:])+$/u.exec(surface)?.[0].length ?? 0;
  return before + behind < surface.length ? { start: start + before, end: end - behind } : { start, end };
}

/** The last word before what describes it: `President Emmanuel Macron of France`. */
export function headOf(text, { start, end }) {
  const surface = text.slice(start, end);
  const core =
    surface.split(/,\s| (?:of|in|from|for|at|on|with|to|who|that|which|whose|where) |\s[–—(]/u)[0] ?? surface;
  const word = /[\p{L}\p{N}][^\s]*?(?=[^\p{L}\p{N}]*$)/u.exec(core.replace(/['’]s?$/u, ''));
  const last = [...core.matchAll(/[\p{L}\p{N}][^\s\-–—"“”]*/gu)].at(-1) ?? word;
  if (last === null || last === undefined) return { start, end };
  const bare = last[0].replace(/(?:['’]s?|[^\p{L}\p{N}])+$/u, '');
  return { start: start + last.index, end: start + last.index + bare.length };
}

const PRONOUNS = /^(?:I|[HS]e|It|They|We|You|His|Her|Its|Their|Our|My|Your|Him|Them|This|That|These|Those|Who|Which)$/u;

function isName(text, { start, end }, form) {
  if (form !== undefined) return form === 'name';
  const word = text.slice(start, end);
  return /^[\p{Lu}\p{Lt}]/u.test(word) && !PRONOUNS.test(word);
}
