import { byPosition, type EntityId, type Mention, overlaps, type Quote, type Span } from '../article/index.ts';
import type { Analysis } from '../language/index.ts';
import { speakerNouns } from '../lexicon/speaker-nouns.ts';
import type { CoreferenceLayer, LanguageLayer, NameLayer, QuoteLayer, RoleLayer } from './layers.ts';
import { type Cue, findCues, type Speech } from './quotes/cues.ts';
import { attribute } from './quotes/direct.ts';
import { reportedClause } from './quotes/indirect.ts';
import { findQuoted } from './quotes/marks.ts';
import type { Stage } from './stage.ts';

type Needs = LanguageLayer & NameLayer & RoleLayer & CoreferenceLayer;

/** Who said what: words between quotation marks and reported clauses, each with its speaker and cue. */
export const quotes: Stage<Needs, QuoteLayer> = {
  name: 'quotes',
  run: ({ body, mentions }) => {
    const quoted = findQuoted(body.text);
    const speech: Speech = { body, quoted, speakers: mentions.filter((mention) => canSpeak(body, mention)) };
    const cues = findCues(speech);
    const direct = attribute(body, quoted, cues).map(({ quoted: { start, end }, cue, speaker, confidence }) =>
      quoteOf(body.text, { start, end }, speaker, cue, true, confidence, mentions),
    );
    const indirect = cues.flatMap((cue) => {
      const clause = reportedClause(body, cue);
      if (clause === null || isMostlyQuoted(clause, quoted)) return [];
      return [quoteOf(body.text, clause, cue.speaker, cue, false, 0.7, mentions)];
    });
    return { quotes: [...direct, ...withoutRepeats(indirect)].sort(byPosition) };
  },
};

/** Names and pronouns may speak; a description only when its head is a person, a body or a document. */
function canSpeak(body: Analysis, mention: Mention): boolean {
  if (mention.type === 'Other') return false;
  if (mention.kind !== 'nominal') return true;
  const head = body.tokens.find((token) => token.start >= mention.start && speakerNouns.has(token.lemma));
  return head !== undefined && head.end <= mention.end;
}

function quoteOf(
  text: string,
  { start, end }: Span,
  speaker: EntityId | null,
  cue: Cue | null,
  direct: boolean,
  confidence: number,
  mentions: readonly Mention[],
): Quote {
  const inside = mentions.filter((m) => m.start >= start && m.end <= end && m.type !== 'Unnamed');
  const about = [...new Set(inside.map((mention) => mention.entity))].filter((entity) => entity !== speaker);
  const words = cue === null ? null : text.slice(cue.span.start, cue.span.end);
  return { start, end, text: text.slice(start, end), speaker, direct, cue: words, about, confidence };
}

/** A reported clause that is a quotation itself is told once, as direct. */
function isMostlyQuoted(clause: Span, quoted: readonly Span[]): boolean {
  const within = quoted.filter((quote) => overlaps(quote, clause));
  const covered = within.reduce((sum, q) => sum + Math.min(q.end, clause.end) - Math.max(q.start, clause.start), 0);
  return covered > (clause.end - clause.start) * 0.6;
}

/** Two cues may report one clause ('X said that Y said …'): the inner one is kept for what it reports. */
function withoutRepeats(found: readonly Quote[]): Quote[] {
  return found.filter(
    (quote, index) => found.findIndex((q) => q.start === quote.start && q.end === quote.end) === index,
  );
}
