/** Templates whose words belong to the sentence around them, with the argument that is shown: the first or the last. */
const SHOWN: Readonly<Record<string, 'first' | 'last'>> = {
  w: 'last', wikipedia: 'last', wp: 'last', ill: 'first', 'interlanguage link': 'first', lang: 'last', nowrap: 'first', nobr: 'first',
  small: 'first', big: 'first', abbr: 'first', tooltip: 'first', sic: 'first', 'as of': 'last', linktext: 'first', smallcaps: 'first',
  quote: 'first', blockquote: 'first', cquote: 'first', 'quote box': 'first', 'pull quote': 'first', plainlink: 'last', m: 'first',
}; // biome-ignore format: a table

const SIGNS: Readonly<Record<string, string>> = {
  '!': '|', '=': '=', nbsp: ' ', ndash: '–', mdash: '—', snd: ' – ', spaced: ' ', '-': '', dash: '–', "'": "'", '·': ' · ', bull: ' • ',
}; // biome-ignore format: a table

const QUOTES = /quote/;
const DATES = /^(?:date|byline|dateline|published|publish date|news date)$/;
const HEADLINES = /^(?:headline|title|display title|displaytitle)$/;

/** What templates say about the article that they stand in. */
export interface WikiFacts {
  date: string | undefined;
  place: string | undefined;
  headline: string | undefined;
}

/** The words that a template adds to the text; what it says about the article goes to `facts`. */
export function templateText(parts: readonly string[], facts: WikiFacts): string {
  const name = (parts[0] ?? '').trim().replaceAll('_', ' ').toLowerCase();
  const { positional, named } = argumentsOf(parts.slice(1));
  const [first = ''] = positional;
  if (DATES.test(name)) {
    facts.date ??= named.get('date') ?? (first || undefined);
    facts.place ??= named.get('location') ?? named.get('place');
    return '';
  }
  if (HEADLINES.test(name)) {
    facts.headline ??= first || undefined;
    return '';
  }
  const sign = SIGNS[name];
  if (sign !== undefined) return sign;
  if (name === 'convert' || name === 'cvt') return positional.slice(0, 2).join(' ');
  const shown = SHOWN[name] ?? (name.startsWith('lang-') ? 'first' : undefined);
  if (shown === undefined) return '';
  const words =
    shown === 'first' ? first || (named.get('text') ?? named.get('quote') ?? '') : (positional.at(-1) ?? '');
  return QUOTES.test(name) ? `\n\n${words.trim()}\n\n` : words;
}

function argumentsOf(parts: readonly string[]) {
  const positional: string[] = [];
  const named = new Map<string, string>();
  for (const part of parts) {
    const [, name = '', value = ''] = /^([\w -]{1,30}?)\s*=([\s\S]*)$/.exec(part.trim()) ?? [];
    if (/^\d+$/.test(name)) positional.push(value.trim());
    else if (name === '') positional.push(part.trim());
    else named.set(name.toLowerCase(), value.trim());
  }
  return { positional, named };
}
