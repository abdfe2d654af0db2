import { WiregraphError } from '../../article/index.ts';

/** A parser looks through all open elements at each new one: beyond this a page takes minutes, and none is so deep. */
const DEEPEST = 2000;
/** Elements that a page may leave open, or that have no end. */
const OPEN_ENDED = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th tbody thead tfoot option optgroup colgroup rp rt html body head'.split(
    ' ',
  ),
);
const TAG = /<(\/?)([a-z][a-z0-9]{0,20})/giu;

/** Refuses a page whose elements are nested beyond all pages, before it is parsed. */
export function refuseDepth(html: string, source: string): void {
  let depth = 0;
  for (const [, isEnd, name = ''] of html.matchAll(TAG)) {
    if (OPEN_ENDED.has(name.toLowerCase())) continue;
    depth = isEnd === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST) {
      throw new WiregraphError(
        'input-malformed',
        `this page is no article: its elements are nested more than ${DEEPEST} deep`,
        'Give the page as it was published, or the text of its article.',
        { source },
      );
    }
  }
}
