import type { EntityId, Mention, Span } from '../../article/index.ts';
import type { Analysis, Token } from '../../language/index.ts';
import { type SpeechVerb, speechVerbs } from '../../lexicon/speech-verbs.ts';
import type { Quoted } from './marks.ts';

/** Where the text says that somebody speaks. */
export interface Cue {
  /** The words of the cue: `said`, `according to`. */
  readonly span: Span;
  /** The cue with its speaker: what belongs to neither quotation nor reported clause. */
  readonly whole: Span;
  readonly speaker: EntityId;
  readonly speakerSpan: Span;
  readonly verb: SpeechVerb | null;
  readonly firstToken: number;
  readonly endToken: number;
  readonly sentence: number;
}

/** What cues are looked for in. */
export interface Speech {
  readonly body: Analysis;
  readonly speakers: readonly Mention[];
  readonly quoted: readonly Quoted[];
}

const DOCUMENTS = new Set(
  'tweet statement post report letter e-mail email memo release complaint affidavit interview message document'.split(
    ' ',
  ),
);
const REACH = 26;

export function findCues(speech: Speech): Cue[] {
  const { tokens } = speech.body;
  const cues: Cue[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    if (isQuoted(speech.quoted, token)) continue;
    const cue = accordingTo(speech, at) ?? verbCue(speech, at);
    if (cue !== null) cues.push(cue);
  }
  return cues;
}

function accordingTo(speech: Speech, at: number): Cue | null {
  const { tokens } = speech.body;
  const [first, second] = [tokens[at] as Token, tokens[at + 1]];
  if (first.lower !== 'according' || second?.lower !== 'to') return null;
  const speaker = speakerAfter(speech, at + 2, second.end, true);
  return speaker === null ? null : cueOf(first, second, speaker, null, at, at + 2);
}

function verbCue(speech: Speech, at: number): Cue | null {
  const { tokens } = speech.body;
  const token = tokens[at] as Token;
  const verb = speechVerbs.get(token.lower);
  if (verb === undefined || !isVerbHere(tokens, at)) return null;
  const speaker = isInverted(speech, at) ? speakerAfter(speech, at + 1, token.end, false) : speakerBefore(speech, at);
  return speaker === null ? null : cueOf(token, token, speaker, verb, at, at + 1);
}

function cueOf(first: Token, last: Token, speaker: Mention, verb: SpeechVerb | null, at: number, end: number): Cue {
  const span = { start: first.start, end: last.end };
  const whole = { start: Math.min(span.start, speaker.start), end: Math.max(span.end, speaker.end) };
  const { entity, start, end: speakerEnd } = speaker;
  return {
    span,
    whole,
    speaker: entity,
    speakerSpan: { start, end: speakerEnd },
    verb,
    firstToken: at,
    endToken: end,
    sentence: first.sentence,
  };
}

/** Nouns and participles that look like verbs of saying are left out: 'the report', 'alleged ties'. */
function isVerbHere(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (before?.wordClass === 'determiner' || before?.wordClass === 'possessive' || before?.wordClass === 'preposition')
    return false;
  if (before !== undefined && ['to', 'be', 'been', 'being', 'was', 'were', 'is', 'are'].includes(before.lower))
    return false;
  if (token.lower.endsWith('ing') || before?.lower === 'not' || /n't$/u.test(before?.lower ?? '')) return false;
  if (token.wordClass === 'verb') return true;
  const isPast = /(?:ed|said|told|wrote|swore)$/u.test(token.lower);
  return isPast && next?.wordClass !== 'noun';
}

/** `," said X`: the verb follows a quotation or comma at once, and its subject comes after it. */
function isInverted(speech: Speech, at: number): boolean {
  const { tokens } = speech.body;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (next === undefined) return false;
  const followsQuote = before === undefined || before.wordClass === 'punctuation';
  const startsSpeaker =
    speech.speakers.some((m) => m.start >= next.start && m.start < next.end + 60) &&
    next.wordClass !== 'punctuation' &&
    next.lower !== 'that';
  const endsQuote = speech.quoted.some(
    (quote) => quote.outer.end <= (tokens[at] as Token).start && (tokens[at] as Token).start - quote.outer.end <= 3,
  );
  return followsQuote && endsQuote && startsSpeaker;
}

function speakerAfter(speech: Speech, from: number, offset: number, isDocumentPossible: boolean): Mention | null {
  const { tokens } = speech.body;
  const sentence = tokens[from]?.sentence;
  const limit = tokens
    .slice(from, from + 12)
    .findIndex((token) => token.sentence !== sentence || [',', ';', ':'].includes(token.text));
  const end = tokens[limit < 0 ? from + 12 : from + limit]?.start ?? offset + 80;
  const there = outside(speech, offset, end).sort((one, other) => one.start - other.start);
  const first = there[0];
  if (first === undefined) return null;
  if (isDocumentPossible && isDocument(speech.body, first))
    return there.slice(1).find((m) => m.type !== 'Unnamed') ?? first;
  // 'said Detective Inspector X': a title may be read as a phrase of its own before the name.
  return (
    there.find(
      (m) => m.type === 'Person' && m.kind === 'name' && m.start - first.start < 60 && isAdjacent(speech, first, m),
    ) ?? first
  );
}

function isAdjacent(speech: Speech, first: Mention, name: Mention): boolean {
  return (
    first === name ||
    !/[,;]|\b(?:of|to|by|from|with|about|that|who)\b/u.test(speech.body.text.slice(first.start, name.start))
  );
}

function isDocument(body: Analysis, mention: Mention): boolean {
  return body.tokens.some(
    (token) => token.start >= mention.start && token.end <= mention.end && DOCUMENTS.has(token.lemma),
  );
}

/** The subject left of the verb: behind an apposition its first person, else what stands nearest. */
function speakerBefore(speech: Speech, at: number): Mention | null {
  const { tokens } = speech.body;
  const verb = tokens[at] as Token;
  const sentence = speech.body.sentences[verb.sentence];
  const from = Math.max(sentence?.start ?? 0, tokens[Math.max(0, at - REACH)]?.start ?? 0);
  const there = outside(speech, from, verb.start).filter((m) => !isPossessor(speech.body.text, m));
  const before = lastMeaningful(tokens, at);
  const opening = before?.text === ',' ? appositionStart(speech, at) : null;
  const candidates = opening === null ? there : there.filter((mention) => mention.end <= opening + 1);
  const nearest = [...candidates].sort((one, other) => other.end - one.end || one.start - other.start)[0];
  if (nearest === undefined) return null;
  const gap = opening === null ? speech.body.text.slice(nearest.end, verb.start) : '';
  return isSubjectGap(gap) ? nearest : null;
}

/** What may stand between a subject and its verb: auxiliaries, adverbs, a time; no other clause. */
function isSubjectGap(gap: string): boolean {
  return gap.length < 70 && !/[;:"“”]|\b(?:that|because|but|while|after|before|if|which)\b/u.test(gap);
}

function lastMeaningful(tokens: readonly Token[], at: number): Token | undefined {
  let index = at - 1;
  while (tokens[index]?.wordClass === 'adverb' || ['has', 'have', 'had', 'also'].includes(tokens[index]?.lower ?? ''))
    index -= 1;
  return tokens[index];
}

/** Offset of the comma that opens the apposition which a comma before the verb closes: 'X, the minister, said'. */
function appositionStart(speech: Speech, at: number): number | null {
  const { tokens } = speech.body;
  const sentence = (tokens[at] as Token).sentence;
  let commas = 0;
  for (let index = at - 1; index >= 0 && tokens[index]?.sentence === sentence; index -= 1) {
    const token = tokens[index] as Token;
    if (isQuoted(speech.quoted, token)) return null;
    if (token.text !== ',') continue;
    commas += 1;
    const previous = speech.speakers.find(
      (m) => m.end <= token.start && token.start - m.end <= 1 && m.kind !== 'pronoun',
    );
    if (commas > 1 && previous !== undefined) {
      const inside = speech.speakers.find(
        (m) => m.start > token.end && m.type === 'Person' && m.end < (tokens[at] as Token).start,
      );
      return previous.type !== 'Person' && inside !== undefined ? null : token.start;
    }
  }
  return null;
}

function isPossessor(text: string, mention: Mention): boolean {
  return /^['’]s?\s/u.test(text.slice(mention.end, mention.end + 3)) && mention.kind === 'name';
}

function outside(speech: Speech, from: number, to: number): Mention[] {
  return speech.speakers.filter((m) => m.start >= from && m.end <= to && !isQuoted(speech.quoted, m));
}

export function isQuoted(quoted: readonly Quoted[], span: Span): boolean {
  return quoted.some(({ outer }) => outer.start <= span.start && span.end <= outer.end);
}
