import type { AnnotatedArticle } from '../article/index.ts';
import type { MentionsChange } from './changes.ts';
import type { Participant } from './participants.ts';

/** One change for each participant, also for one that only the headline names. */
export function mentionsChanges(article: AnnotatedArticle, participants: readonly Participant[]): MentionsChange[] {
  const most = Math.max(1, ...participants.map((participant) => participant.mentions.length));
  return participants.map((participant) => ({
    entity: participant.id,
    starts: participant.mentions.map((mention) => mention.start),
    ends: participant.mentions.map((mention) => mention.end),
    kinds: participant.mentions.map((mention) => mention.kind),
    confidences: participant.mentions.map((mention) => mention.confidence),
    count: participant.mentions.length,
    salience: salience(participant, most, article.text.length),
    headlineStarts: participant.headlineMentions.map((mention) => mention.start),
    headlineEnds: participant.headlineMentions.map((mention) => mention.end),
  }));
}

/**
 * How much the article is about the participant, from 0 to 1: half of it for how often it is mentioned (against the
 * one mentioned most), three tenths for how early it first is, two tenths for standing in the headline.
 */
function salience({ mentions, headlineMentions }: Participant, most: number, length: number): number {
  const first = mentions[0];
  const earliness = first === undefined ? 0 : 1 - first.start / Math.max(1, length);
  const inHeadline = headlineMentions.length > 0 ? 1 : 0;
  return Math.round((0.5 * (mentions.length / most) + 0.3 * earliness + 0.2 * inHeadline) * 1e4) / 1e4;
}
