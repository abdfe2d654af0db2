import type { Analysis, Token } from '../language/index.ts';
import { isNameWord } from '../lexicon/name-words.ts';
import type { LanguageLayer, NameLayer, NameMention } from './layers.ts';
import { tieAcronyms } from './names/acronyms.ts';
import { madeConsistent } from './names/consistency.ts';
import { isCapitalised, runsOf } from './names/run.ts';
import { type Candidate, knownKind, wordsText } from './names/shape.ts';
import { namesInRun } from './names/split.ts';
import type { Stage } from './stage.ts';

/** Finds names and their types by lexicons, shape and neighbours; a headline holds only names that are known already. */
export const names: Stage<LanguageLayer, NameLayer> = {
  name: 'names',
  run: ({ body, head }) => {
    const found = namesOf(body);
    const known = new Map(found.map((name) => [name.text, name]));
    return { names: found, headlineNames: namesOfHeadline(head, known) };
  },
};

function namesOf(analysis: Analysis): NameMention[] {
  const { tokens } = analysis;
  const isName = nameTest(analysis);
  const candidates = analysis.sentences.flatMap((sentence) =>
    runsOf(tokens, sentence).flatMap((run) => namesInRun(tokens, run, isName)),
  );
  const mentions = madeConsistent(tokens, candidates).map((candidate) => mentionOf(analysis, candidate));
  return tieAcronyms(analysis.text, mentions);
}

/** A capital at the start of a sentence is no sign of a name when the word is common or stands in lower case elsewhere. */
function nameTest({ tokens, sentences }: Analysis): (at: number) => boolean {
  const lowerCase = new Set(tokens.filter((token) => /^\p{Ll}/u.test(token.text)).map((token) => token.text));
  const starts = new Set<number>();
  for (const sentence of sentences) {
    let at = sentence.firstToken;
    while (at < sentence.endToken && tokens[at]?.wordClass === 'punctuation') at += 1;
    starts.add(at);
  }
  return (at) => {
    const token = tokens[at] as Token;
    if (isNameWord('stop', token.text)) return false;
    const opens = starts.has(at) || /^["“‘:]$/u.test(tokens[at - 1]?.text ?? '');
    if (!opens || /^\p{Lu}{2,6}$/u.test(token.text)) return true;
    if (lowerCase.has(token.lower)) return false;
    return isCapitalised(tokens[at + 1]) || token.wordClass === 'properNoun' || token.wordClass === 'other';
  };
}

function mentionOf(analysis: Analysis, candidate: Candidate): NameMention {
  const start = (analysis.tokens[candidate.from] as Token).start;
  const end = (analysis.tokens[candidate.to - 1] as Token).end;
  const { type, subtypes, expansion, link, confidence } = candidate;
  return { start, end, text: analysis.text.slice(start, end), type, subtypes, expansion, link, confidence };
}

function namesOfHeadline(head: Analysis, known: ReadonlyMap<string, NameMention>): NameMention[] {
  const found: NameMention[] = [];
  let at = 0;
  while (at < head.tokens.length) {
    const name = isCapitalised(head.tokens[at]) ? headlineNameAt(head, at, known) : null;
    if (name) found.push(mentionOf(head, name));
    at = name ? name.to : at + 1;
  }
  return found;
}

function headlineNameAt(head: Analysis, from: number, known: ReadonlyMap<string, NameMention>): Candidate | null {
  for (let to = Math.min(head.tokens.length, from + 8); to > from; to -= 1) {
    const text = wordsText(head.tokens, from, to);
    const { type, subtypes, expansion, link, confidence } = known.get(text) ?? knownKind(text) ?? NONE;
    if (type !== null) return { from, to, type, subtypes, expansion, link, confidence };
  }
  return null;
}

const NONE = { type: null, subtypes: [], expansion: null, link: null, confidence: 0 } as const;
