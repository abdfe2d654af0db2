import type { ArticleMeta } from '../article/index.ts';
import { placesNamed } from '../lexicon/gazetteer.ts';

/** Country domains that are sold to everyone, and so say nothing of a country. */
const OPEN_DOMAINS = new Set(['ai', 'cc', 'co', 'fm', 'gg', 'io', 'la', 'ly', 'me', 'sh', 'st', 'to', 'tv', 'ws']);

/** The country (ISO 3166) that an article is written from: that of its dateline, else that of its address; null if neither says. */
export function countryOfArticle(meta: ArticleMeta): string | null {
  const place = meta.dateline?.place ?? null;
  const fromDateline = place === null ? undefined : placesNamed(place)[0]?.link.countryCode;
  return fromDateline ?? countryOfAddress(meta.url);
}

function countryOfAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const domain = new URL(url).hostname.split('.').at(-1) ?? '';
  if (domain.length !== 2 || OPEN_DOMAINS.has(domain)) return null;
  return domain === 'uk' ? 'GB' : domain.toUpperCase();
}
