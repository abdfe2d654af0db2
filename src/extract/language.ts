import type { Article, Dateline } from '../article/index.ts';
import {
  type Analysis,
  analyse,
  type Engine,
  type RecognisedName,
  readNamesAndSyntax,
  recogniseNames,
  syntacticWordsOf,
  tokenSyntaxOf,
  withSyntax,
} from '../language/index.ts';
import type { LanguageLayer, RecognitionLayer, SyntaxLayer } from './layers.ts';
import type { Stage } from './stage.ts';

/**
 * Sentences, tokens and noun phrases of body and headline, and what a model reads in them: names, and with the encoder
 * the trees of the body in the same pass. The model reads both as one text, so that each helps to understand the other.
 */
export function language(engine: Engine): Stage<unknown, LanguageLayer & SyntaxLayer & RecognitionLayer> {
  return { name: 'language', run: (article) => (engine === 'encoder' ? byEncoder(article) : byLightModel(article)) };
}

interface Analyses {
  readonly body: Analysis;
  readonly head: Analysis;
}

/** The dateline is a sentence of its own. */
function analysesOf({ text, meta }: Article): Analyses {
  return { body: analyse(text, datelineEnds(text, meta.dateline)), head: analyse(meta.headline ?? '') };
}

async function byEncoder(article: Article): Promise<LanguageLayer & SyntaxLayer & RecognitionLayer> {
  const { body, head } = analysesOf(article);
  const offset = offsetOf(head.text);
  const ofHead = syntacticWordsOf(head);
  const ofBody = syntacticWordsOf(body).map((words) =>
    words.map(({ start, end }) => ({ start: start + offset, end: end + offset })),
  );
  const { names, trees } = await readNamesAndSyntax(joined(head.text, body.text), [...ofHead, ...ofBody]);
  const inBody = trees
    .slice(ofHead.length)
    .map((tree) => tree.map((word) => ({ ...word, start: word.start - offset, end: word.end - offset })));
  const syntax = tokenSyntaxOf(body, inBody);
  return { body: withSyntax(body, syntax), head, syntax, ...parted(names, head.text) };
}

async function byLightModel(article: Article): Promise<LanguageLayer & SyntaxLayer & RecognitionLayer> {
  const { body, head } = analysesOf(article);
  const names = await recogniseNames(joined(head.text, body.text), 'fast');
  return { body, head, syntax: null, ...parted(names, head.text) };
}

function joined(head: string, body: string): string {
  return head === '' ? body : `${head}\n\n${body}`;
}

function offsetOf(head: string): number {
  return head === '' ? 0 : head.length + 2;
}

function parted(names: readonly RecognisedName[], head: string): RecognitionLayer {
  const offset = offsetOf(head);
  return {
    recognisedInHead: names.filter(({ end }) => end <= head.length),
    recognised: names
      .filter(({ start }) => start >= offset)
      .map((name) => ({ ...name, start: name.start - offset, end: name.end - offset })),
  };
}

const LONGEST_DATELINE = 100;

/** Where the first sentence starts behind a dateline such as `NAIROBI, Kenya (AP) — ` or `Pune (PTI): `. */
function datelineEnds(text: string, dateline: Dateline | null): number[] {
  const place = dateline?.place?.toLowerCase();
  if (place === undefined) return [];
  for (const paragraph of text.matchAll(/[^\n]+/gu)) {
    const start = paragraph[0].slice(0, LONGEST_DATELINE);
    if (!start.toLowerCase().startsWith(place)) continue;
    const sign = /\)\s?[-–—:]\s|\)\s(?=\p{Lu})|\s[-–—]+\s|:\s/u.exec(start);
    return sign === null ? [] : [paragraph.index + sign.index + sign[0].length];
  }
  return [];
}
