import type { NameMention } from '../../src/extract/layers.ts';

const KINDS: Readonly<Record<string, Pick<NameMention, 'type' | 'subtypes'>>> = {
  P: { type: 'Person', subtypes: [] },
  O: { type: 'Organization', subtypes: [] },
  A: { type: 'Organization', subtypes: ['Agency'] },
  Co: { type: 'Organization', subtypes: ['Company'] },
  T: { type: 'Organization', subtypes: ['Team'] },
  U: { type: 'Organization', subtypes: ['Education'] },
  L: { type: 'Place', subtypes: [] },
  C: { type: 'Place', subtypes: ['Country'] },
  N: { type: 'Other', subtypes: ['Nationality'] },
};

/** Text and names of a sentence in which names are marked: `[Kofi Darko:P] of [Ghana:C-GH]`. */
export function unmarked(sentence: string): { readonly text: string; readonly names: readonly NameMention[] } {
  const names: NameMention[] = [];
  let text = '';
  for (const part of sentence.split(/(?=\[)|(?<=\])/u)) {
    const [, name, mark = '', countryCode] = /^\[(.+):([A-Z][a-z]?)(?:-([A-Z]{2}))?\]$/u.exec(part) ?? [];
    const kind = KINDS[mark];
    if (name === undefined || kind === undefined) {
      text += part;
      continue;
    }
    const [start, end] = [text.length, text.length + name.length];
    const link = countryCode === undefined ? null : { countryCode };
    names.push({ ...kind, start, end, text: name, kind: 'name', expansion: null, link, confidence: 1 });
    text += name;
  }
  return { text, names };
}
