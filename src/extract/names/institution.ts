import { demonymOf } from '../../lexicon/gazetteer.ts';
import type { NameMention } from '../layers.ts';

const INSTITUTION =
  /^ (?<word>(?:armed|security|special|ground|naval) forces|air force|coast guard|border guards?|secret service|intelligence (?:service|agency|services)|supreme court|army|navy|police|military|government|parliament|embassy|consulate|authorities|troops|forces|ministry|cabinet|presidency|senate|judiciary|customs)\b(?! (?:officer|official|chief|source|spokes|minister|commander|leader|station|member|policy|building)s?)/u;

/** 'Indonesian navy', 'Thai police': the people of a country with an institution that acts are that institution. */
export function withInstitution(text: string, name: NameMention): NameMention {
  if (name.type !== 'Other' || demonymOf(name.text) === undefined) return name;
  const word = INSTITUTION.exec(text.slice(name.end, name.end + 40))?.groups?.word;
  if (word === undefined) return name;
  const end = name.end + 1 + word.length;
  const subtype = /court/u.test(word)
    ? 'Court'
    : /government|parliament|embassy|consulate|cabinet|presidency|senate|ministry/u.test(word)
      ? 'Government'
      : 'Agency';
  return {
    ...name,
    end,
    text: text.slice(name.start, end),
    kind: 'nominal',
    type: 'Organization',
    subtypes: [subtype],
  };
}
