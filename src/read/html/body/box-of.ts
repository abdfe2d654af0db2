import { remembering } from '../../remembering.ts';
import type { Box } from './box.ts';
import { type Role, roleOf } from './class-words.ts';
import { BLOCK_LEVEL, KIND_OF, TAG_ROLES } from './elements.ts';
import type { PageElement } from './walk.ts';

const NAMING = ['class', 'id', 'itemprop', 'role', 'data-component', 'data-testid', 'data-module', 'data-type'];
const WHOLE_PAGE = new Set(['html', 'body', 'main']);
// The class of a cell or row names what its column holds.
const TABLE_PARTS = new Set(['td', 'th', 'tr', 'tbody', 'thead']);
const WRAPPERS = 3;
const firstOf = remembering(20_000, (names) => names.trim().split(/\s/, 1)[0] ?? '');
const HIDING_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** The box of the whole page. */
export function rootBox(): Box {
  return {
    tag: '',
    parent: null,
    depth: 0,
    role: null,
    kind: 'paragraph',
    isHidden: false,
    names: '',
    signature: '',
    first: 0,
    end: 0,
    children: [],
    holdsQuote: false,
    holdsControl: false,
  };
}

/** Whether an element stands apart: by its tag, or because it starts a line (or ends a caption) and is marked as a piece of furniture. */
export function isBoxed(element: PageElement, isLineStart: boolean, isCaption: boolean): boolean {
  if (BLOCK_LEVEL.has(element.name)) return true;
  // Elements of the site's own making stand in a line like any unknown one, unless they start it.
  if (element.name === 'a') return false;
  if (!isLineStart) return isCaption && roleOfElement(element)?.reason === 'credit';
  return element.name.includes('-') || roleOfElement(element)?.isSure === true;
}

/** The box of an element inside another. */
export function boxOf(element: PageElement, parent: Box, first: number): Box {
  const { name } = element;
  const own = KIND_OF[name];
  const kind = own ?? (name === 'p' && parent.kind === 'table-row' ? 'paragraph' : parent.kind);
  const names = element.attribs.class ?? '';
  const box: Box = {
    tag: name,
    parent,
    depth: parent.depth + 1,
    role: roleOfElement(element),
    kind,
    isHidden: isHidden(element),
    names,
    signature: `${name}.${firstOf(names)}`,
    first,
    end: first,
    children: [],
    holdsQuote: name === 'blockquote',
    holdsControl: false,
  };
  parent.children.push(box);
  if (name === 'blockquote') for (const wrapper of wrappersOf(parent)) wrapper.holdsQuote = true;
  if (name === 'form' || name === 'button') noteControl(parent);
  return box;
}

/** Marks the boxes closely around a form, button or field. */
export function noteControl(box: Box): void {
  for (const wrapper of wrappersOf(box)) wrapper.holdsControl = true;
}

/** A box and the few around it. */
function wrappersOf(box: Box): readonly Box[] {
  const wrappers: Box[] = [];
  for (let one: Box | null = box; one !== null && wrappers.length < WRAPPERS; one = one.parent) wrappers.push(one);
  return wrappers;
}

function roleOfElement({ name, attribs }: PageElement): Role | null {
  if (WHOLE_PAGE.has(name)) return null;
  let names = '';
  for (const attribute of NAMING) {
    const value = attribs[attribute];
    if (value !== undefined) names += ` ${value}`;
  }
  const said = names === '' ? null : roleOf(names);
  const byTag = TAG_ROLES[name] ?? null;
  if (said !== null && byTag !== null && said.reason !== 'body') return { reason: said.reason, isSure: true };
  if (said !== null && !said.isSure && TABLE_PARTS.has(name)) return null;
  return byTag !== null && (said === null || !said.isSure) ? byTag : said;
}

function isHidden({ attribs }: PageElement): boolean {
  if (attribs.hidden !== undefined || attribs['aria-hidden'] === 'true') return true;
  return attribs.style !== undefined && HIDING_STYLE.test(attribs.style);
}
