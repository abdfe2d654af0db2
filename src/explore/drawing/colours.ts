/**
 * Colours of kinds, after Okabe and Ito, who chose theirs to be told apart by the colour-blind; darkened or lightened so
 * that words in them can be read on the paper of each theme. Each kind has a shape too.
 */
export const NODE_COLOURS: Readonly<Record<string, readonly [light: string, dark: string]>> = {
  person: ['#0067a5', '#62b5f0'],
  organization: ['#b04a00', '#f59a52'],
  place: ['#00735a', '#3fc9a0'],
  other: ['#9a3a73', '#e595c4'],
  unnamed: ['#6a6f77', '#a3a9b2'],
  article: ['#3c4650', '#c3cad2'],
  event: ['#8a6400', '#e2b640'],
  quote: ['#5b4ba8', '#b3a7f5'],
  quantity: ['#4d7a1f', '#a6d272'],
  claim: ['#52606d', '#a9b4bf'],
};

/** Of what ties them. */
export const LINK_COLOURS: Readonly<Record<string, readonly [light: string, dark: string]>> = {
  claim: ['#55606c', '#93a0ad'],
  event: ['#b07d00', '#c99a2e'],
  quote: ['#7263c4', '#9a8ff0'],
  gazetteer: ['#a9b0b8', '#555c65'],
  mention: ['#c9ccd0', '#43484f'],
  other: ['#8d959e', '#6d757e'],
};

/** All of them by the names that style sheets know them by: `--kind-person`, `--link-event`. */
export function colourVariables(isDark: boolean): (readonly [name: string, colour: string])[] {
  const of = (prefix: string, colours: typeof NODE_COLOURS) =>
    Object.entries(colours).map(([kind, [light, dark]]) => [`--${prefix}-${kind}`, isDark ? dark : light] as const);
  return [...of('kind', NODE_COLOURS), ...of('link', LINK_COLOURS)];
}

export type Shape = 'circle' | 'square' | 'triangle' | 'diamond';

const SHAPES: Readonly<Record<string, Shape>> = {
  Person: 'circle',
  Organization: 'square',
  Place: 'triangle',
  Other: 'diamond',
  Article: 'square',
  Event: 'diamond',
};

export function shapeOf(kind: string): Shape {
  return SHAPES[kind] ?? 'circle';
}
