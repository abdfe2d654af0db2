import type { BlockKind } from '../../../article/index.ts';
import type { Role } from './class-words.ts';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements whose content is not shown as text. */
export const SILENT = names(
  'script style noscript noframes template svg iframe head object embed canvas audio video map select textarea datalist math input link meta title img source track progress meter frameset dialog',
);

/** Elements that stand on lines of their own; every other element runs inside a line. */
export const BLOCK_LEVEL = names(
  'html body main article section div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd menu blockquote q-block figure figcaption table caption thead tbody tfoot tr td th pre header footer nav aside form fieldset legend button label address details summary hr center hgroup search picture',
);

/** What a block is by the element that it stands in; the nearest such element decides. */
export const KIND_OF: Readonly<Record<string, BlockKind | 'caption'>> = {
  h1: 'subhead', h2: 'subhead', h3: 'subhead', h4: 'subhead', h5: 'subhead', h6: 'subhead', summary: 'subhead', dt: 'subhead',
  li: 'list-item', dd: 'list-item', blockquote: 'block-quote', figcaption: 'caption', caption: 'caption',
  td: 'table-row', th: 'table-row', pre: 'preformatted',
}; // biome-ignore format: a table

/** What some elements are for by their name. */
export const TAG_ROLES: Readonly<Record<string, Role>> = {
  nav: { reason: 'navigation', isSure: true },
  menu: { reason: 'navigation', isSure: true },
  search: { reason: 'navigation', isSure: true },
  form: { reason: 'call-to-action', isSure: true },
  button: { reason: 'call-to-action', isSure: true },
  footer: { reason: 'boilerplate', isSure: false },
  aside: { reason: 'read-more', isSure: false },
};

export const BOLD = names('b strong');
