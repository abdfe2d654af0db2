import { type Element, textIn } from './element-words.ts';
import { isKnownOutlet } from './outlet.ts';
import type { PageElements } from './page-elements.ts';
import { wordCount, wordsOf } from './wording.ts';

const MOST_WORDS = 3;
const MOST_LINKS = 600;
const LONGEST_NAME = 80;

/**
 * Asks whether a short line is what the page calls a part of the site, and no headline: a link to elsewhere has the
 * same words (menus and ways back from the article do), the address has them as a step, or they name the outlet.
 */
export function pageNames(
  elements: PageElements,
  urls: readonly string[],
  outlets: () => readonly string[],
): (text: string) => boolean {
  let names: ReadonlySet<string> | undefined;
  return (text) => {
    const words = wordsOf(text);
    if (words.length === 0 || wordCount(text) > MOST_WORDS) return false;
    names ??= new Set([...linked(elements, urls), ...urls.flatMap(stepsOf)]);
    return names.has(words.join(' ')) || isKnownOutlet(text, outlets());
  };
}

function linked(elements: PageElements, urls: readonly string[]): readonly string[] {
  const own = new Set(urls.map(pathOf));
  const names = new Set<string>();
  let away = 0;
  for (const link of elements.named('a')) {
    if (!leadsAway(link, own)) continue;
    away += 1;
    if (away > MOST_LINKS) break;
    const text = textIn(link);
    if (text === '' || text.length > LONGEST_NAME) continue;
    const words = wordsOf(text);
    const name = words.length > MOST_WORDS ? '' : words.join(' ');
    if (name !== '') names.add(name);
  }
  return [...names];
}

function leadsAway({ attribs }: Element, own: ReadonlySet<string>): boolean {
  const href = attribs.href?.trim() ?? '#';
  return !/^(?:#|javascript:|mailto:|tel:)/i.test(href) && !own.has(pathOf(href));
}

/** The words of links to the steps of the page's own address: `/business/` leads to the section of `/business/2021/ferry`. */
export function sectionLinks(elements: PageElements, urls: readonly string[]): readonly string[] {
  const [path = ''] = urls.map(pathOf).filter((one) => one !== '');
  const steps = path.split('/').slice(1, -1);
  const above = steps.map((_, at) => `/${steps.slice(0, at + 1).join('/')}`).reverse();
  const links = elements.named('a').slice(0, MOST_LINKS);
  return above.flatMap((step) => {
    const link = links.find(
      ({ attribs }) =>
        pathOf(attribs.href?.trim() ?? '#').replace(/^\/(?:category|section|topics?)(?=\/)/, '') === step,
    );
    const text = link === undefined ? '' : textIn(link);
    // Two letters choose a language.
    return /^(?:\w{2})?$/.test(text) || wordsOf(text).length > MOST_WORDS ? [] : [text];
  });
}

function pathOf(url: string): string {
  return url.replace(/^(?:https?:)?\/\/[^/]+/i, '').replace(/[?#].*$|\/$/gs, '');
}

/** The steps of an address before the page itself. */
function stepsOf(url: string): readonly string[] {
  return pathOf(url)
    .split('/')
    .slice(0, -1)
    .map((step) => wordsOf(step.replace(/[-_]/g, ' ')).join(' '))
    .filter((step) => step !== '');
}
