import type { MetaSource } from '../../../article/index.ts';
import { titleCase } from '../../byline.ts';
import { noiseReason } from '../../noise.ts';
import { outerOf, TRAIL } from './boxes.ts';
import type { Choice } from './conflict.ts';
import { type Element, linksIn } from './element-words.ts';
import { isKnownOutlet } from './outlet.ts';
import type { Scan, Shown } from './scan.ts';
import type { Statement } from './statement.ts';
import { likeness, worded, wordsOf } from './wording.ts';

/** Words that say little of a section, and those that name none. */
const GENERAL =
  /^(?:news|all|latest|latest news|general|main|blog|top stories|featured?|front page|headlines|newspaper|posts?|stor(?:y|ies)|slider|popular)$/i;
const NOTHING =
  /^(?:home|homepage|home page|start|uncategori[sz]ed|articles?|none|null|undefined|index|page|categor(?:y|ies)|post|related stories|more|live|breaking|breaking news|video|watch|(?:for )?subscribers?(?: only)?|premium|exclusive|members?(?: only)?|sponsored|advertisement|opinion piece|.*:)$/i;
const LABEL = /^(?:kicker|categor\w*|cat|eyebrow|overline|sec|section\w*|topic|label|departments?)$/;

/** What is called a section by data, tags or the page; general words such as `News` only where nothing says more. */
export function chosenSection(
  statements: readonly Statement[],
  scan: Scan,
  outlets: readonly string[],
  headline: string | undefined,
  linked: () => readonly string[],
): Choice<string> | undefined {
  const stated = statements.flatMap(({ section, source }) => choiceOf(sectionIn(section, outlets), source));
  const shown = shownSections(scan, outlets, headline).flatMap((text) => choiceOf(sectionIn(text, outlets), 'page'));
  const named = [...stated, ...shown];
  const own = named.find(({ value }) => !GENERAL.test(value));
  if (own !== undefined) return own;
  const all = [...named, ...linked().flatMap((text) => choiceOf(sectionIn(text, outlets), 'page'))];
  return all.find(({ value }) => !GENERAL.test(value)) ?? all[0];
}

function choiceOf(value: string | undefined, source: MetaSource): readonly Choice<string>[] {
  return value === undefined ? [] : [{ value, source }];
}

/** Of a list the first that says something. */
function sectionIn(stated: string | undefined, outlets: readonly string[]): string | undefined {
  const parts = (worded(stated) ?? '').split(/ ?[,;>|»] ?| \/ /).filter((part) => isSection(part, outlets));
  const text = parts.find((part) => !GENERAL.test(part)) ?? parts[0];
  return text !== undefined && text.length > 4 && text === text.toUpperCase() ? titleCase(text) : text;
}

function isSection(text: string, outlets: readonly string[]): boolean {
  if (text === '' || text.length > 50 || wordsOf(text).length > 6) return false;
  if (/^[@#/]|^https?:|\.(?:com|org|net)$|\d{3}/i.test(text)) return false;
  return noiseReason(text) !== 'share' && !NOTHING.test(text) && !isKnownOutlet(text, outlets);
}

/** The last step of the way from the front page, and the label over the headline. */
function shownSections({ marked, lines }: Scan, outlets: readonly string[], headline: string | undefined) {
  const isStep = (step: string) =>
    isSection(step, outlets) && (headline === undefined || likeness(step, headline) < 0.8);
  const around = [...marked, ...lines].filter(({ distance }) => distance >= -10 && distance <= 3);
  const trails = around.filter((one) => isTrail(one)).map(({ element, text }) => stepsOf(element, text).filter(isStep));
  const last = trails.flatMap((trail) => trail.filter((step) => !GENERAL.test(step)).at(-1) ?? trail.at(-1) ?? []);
  const labels = marked.filter(
    ({ own, distance, text }) =>
      distance >= -4 && distance <= 2 && wordsOf(text).length <= 4 && [...own].some((word) => LABEL.test(word)),
  );
  // Without class names a label is a link, or a line in capitals, right over the headline.
  const over = lines.filter(({ distance, text, element }) => {
    const isLabel =
      (element.name === 'a' &&
        element.attribs.href !== undefined &&
        /^(?:p|div|span|h[2-6])$/.test(outerOf(element)?.name ?? '')) ||
      (text.length > 3 && text === text.toUpperCase());
    return distance === -1 && isLabel && wordsOf(text).length <= 3;
  });
  // A label of several links, or of one beside a date, names the section by the first.
  return [...last, ...[...labels, ...over].map(({ text, element }) => linksIn(element, 'a')[0] ?? text)];
}

function isTrail({ own, text }: Shown): boolean {
  return [...own].some((word) => TRAIL.test(word)) || /^home\s*[/>»›|→]/i.test(text);
}

function stepsOf(element: Element, text: string): readonly string[] {
  const links = linksIn(element, 'a', 'li');
  return links.length > 1 ? links : text.split(/ ?[/>»›|→] ?/);
}
