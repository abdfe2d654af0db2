import { WiregraphError } from '../../article/index.ts';

/** A parser looks through all open elements at each new one, a selector through all elements beside each other. */
const DEEPEST = 12_000;
/** Tags, both of an element: ten times those of a long live blog. Beyond both bounds a page takes minutes. */
const MOST_TAGS = 100_000;
/** Elements that a page may leave open, or that have no end. */
const OPEN_ENDED = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th tbody thead tfoot option optgroup colgroup rp rt html body head'.split(
    ' ',
  ),
);
const TAG = /<(\/?)([a-z][a-z0-9]{0,20})/giu;

/** Refuses a page that is nested deeper or has more elements than any article's, before it is parsed. */
export function refuseBeyondPages(html: string, source: string): void {
  const why = whyBeyond(html);
  if (why === undefined) return;
  const advice = 'Give the page as it was published, or the text of its article.';
  throw new WiregraphError('input-malformed', `this page is no article: ${why}`, advice, { source });
}

/** Whether a page would be refused. */
export function isBeyondPages(html: string): boolean {
  return whyBeyond(html) !== undefined;
}

function whyBeyond(html: string): string | undefined {
  if (!hasMoreTags(html, DEEPEST)) return undefined;
  let [depth, tags] = [0, 0];
  for (const [, isEnd, name = ''] of html.matchAll(TAG)) {
    tags += 1;
    if (tags > MOST_TAGS) return `it has more than ${MOST_TAGS} tags`;
    if (OPEN_ENDED.has(name.toLowerCase())) continue;
    depth = isEnd === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST) return `its elements are nested more than ${DEEPEST} deep`;
  }
  return undefined;
}

function hasMoreTags(html: string, most: number): boolean {
  let at = -1;
  for (let tags = 0; tags <= most; tags += 1) {
    at = html.indexOf('<', at + 1);
    if (at < 0) return false;
  }
  return true;
}
