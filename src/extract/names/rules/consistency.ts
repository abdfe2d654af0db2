import type { Token } from '../../../language/index.ts';
import { type Candidate, knownKind, wordsText } from '../shape.ts';

const SURE = 0.7;
const LEAST = 0.3;

/** A form, or the first or last word of a fuller name, that is sure in one sentence types its weaker occurrences. */
export function madeConsistent(tokens: readonly Token[], candidates: readonly Candidate[]): Candidate[] {
  const sure = new Map<string, Candidate>();
  const offer = (form: string, candidate: Candidate) => {
    const there = sure.get(form);
    if (there === undefined || there.confidence < candidate.confidence) sure.set(form, candidate);
  };
  for (const candidate of candidates) {
    if (candidate.confidence < SURE) continue;
    offer(wordsText(tokens, candidate.from, candidate.to), candidate);
    if (candidate.to - candidate.from < 2) continue;
    if (candidate.type === 'Person') {
      offer((tokens[candidate.to - 1] as Token).text, candidate);
      offer((tokens[candidate.from] as Token).text, candidate);
    }
    if (candidate.type === 'Organization' && knownKind(firstText(tokens, candidate)) === null)
      offer((tokens[candidate.from] as Token).text, { ...candidate, confidence: SURE });
  }
  const typed = candidates.map((candidate) => {
    const better = sure.get(wordsText(tokens, candidate.from, candidate.to));
    if (better === undefined || better.confidence <= candidate.confidence) return candidate;
    return { ...better, from: candidate.from, to: candidate.to, confidence: Math.max(0.65, better.confidence - 0.1) };
  });
  return typed.filter((candidate) => candidate.confidence >= LEAST);
}

function firstText(tokens: readonly Token[], candidate: Candidate): string {
  return (tokens[candidate.from] as Token).text;
}
