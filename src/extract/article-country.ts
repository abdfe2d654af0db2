import type { ArticleMeta } from '../article/index.ts';
import { demonymOf, placesNamed } from '../lexicon/gazetteer.ts';
import type { NameMention } from './layers.ts';

/** Country domains that are sold to everyone, and so say nothing of a country. */
const OPEN_DOMAINS = new Set(['ai', 'cc', 'co', 'fm', 'gg', 'io', 'la', 'ly', 'me', 'sh', 'st', 'to', 'tv', 'ws']);

/** The country (ISO 3166) that an article is written from: that of its dateline, else that of its address; null if neither says. */
export function countryOfArticle(meta: ArticleMeta): string | null {
  const place = meta.dateline?.place ?? null;
  const fromDateline = place === null ? undefined : placesNamed(place)[0]?.link.countryCode;
  return fromDateline ?? countryOfAddress(meta.url);
}

/**
 * The country that a text is about: mentioned twice or more, and more often than any other. Where the United States are
 * mentioned too, twice as often as they, since their money is the world's.
 */
export function countryOfText(names: readonly NameMention[]): string | null {
  const mentions = new Map<string, number>();
  for (const { text, link } of names) {
    const code = link?.countryCode ?? demonymOf(text);
    if (code !== undefined) mentions.set(code, (mentions.get(code) ?? 0) + 1);
  }
  const [first, second] = [...mentions].sort(([, one], [, other]) => other - one);
  if (first === undefined || first[1] < 2 || first[1] === second?.[1]) return null;
  return first[0] === 'US' || first[1] >= 2 * (mentions.get('US') ?? 0) ? first[0] : null;
}

function countryOfAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const domain = new URL(url).hostname.split('.').at(-1) ?? '';
  if (domain.length !== 2 || OPEN_DOMAINS.has(domain)) return null;
  return domain === 'uk' ? 'GB' : domain.toUpperCase();
}
