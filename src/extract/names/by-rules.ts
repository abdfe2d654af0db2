import type { Analysis, Token } from '../../language/index.ts';
import { isNameWord } from '../../lexicon/name-words.ts';
import type { NameMention } from '../layers.ts';
import { tieAcronyms } from './acronyms.ts';
import { madeConsistent } from './rules/consistency.ts';
import { isCapitalised, runsOf } from './rules/run.ts';
import { namesInRun } from './rules/split.ts';
import type { Candidate } from './shape.ts';

/** Finds names and their types by lexicons, shape and neighbours. */
export function namesByRules(analysis: Analysis): NameMention[] {
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
  const text = analysis.text.slice(start, end);
  const isPhrase = type === 'Organization' && /^\p{Ll}/u.test(analysis.tokens[candidate.to - 1]?.text ?? '');
  const kind = isPhrase ? 'nominal' : 'name';
  return { start, end, text, kind, type, subtypes, expansion, link, confidence };
}
