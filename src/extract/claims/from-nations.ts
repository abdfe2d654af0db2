import type { Mention } from '../../article/index.ts';
import { demonymOf } from '../../lexicon/gazetteer.ts';
import { participantMeantBy } from '../../lexicon/participant-nouns.ts';
import type { ClaimSource } from '../claims.ts';
import type { MentionIndex } from '../mention-index.ts';
import type { Untimed } from './time.ts';

/** `Kenyan telecoms firm Lulu Mobile`: a few words that say what sort of body it is. */
const DESCRIPTION = /^ (?:[\p{Ll}-]+ ){0,3}(?<noun>[\p{Ll}-]+) $/u;

/** A body that is described by its nation is based there, where the article names the country. */
export function claimsOfNations({ mentions, text }: ClaimSource, index: MentionIndex): Untimed[] {
  const names = mentions.filter(({ kind }) => kind === 'name');
  return names.flatMap((name, at) => {
    const before = names[at - 1];
    if (name.type !== 'Organization' || before === undefined) return [];
    const country = countryOf(before, index);
    const noun = DESCRIPTION.exec(text.slice(before.end, name.start))?.groups?.noun;
    if (country === undefined || noun === undefined || participantMeantBy(noun) !== 'body') return [];
    const span = { start: before.start, end: name.end, text: text.slice(before.start, name.end) };
    return [
      {
        ...span,
        subject: name.entity,
        predicate: 'basedIn' as const,
        object: country,
        negated: false,
        confidence: 0.7,
      },
    ];
  });
}

function countryOf(mention: Mention, index: MentionIndex): string | undefined {
  const code = mention.type === 'Other' ? demonymOf(mention.text) : undefined;
  return code === undefined ? undefined : index.country(code)?.id;
}
