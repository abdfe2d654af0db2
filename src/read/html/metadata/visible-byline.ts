import { authorNames, type BylineContext } from './author-names.ts';
import { isProfile, some } from './boxes.ts';
import { byWords } from './byline-words.ts';
import { askedOnce } from './element-words.ts';
import type { Scan, Shown } from './scan.ts';
import { fullNames, unledByline } from './unled-byline.ts';
import { wordsOf } from './wording.ts';

const AUTHOR =
  /^(?:byline\w*|postedby|writtenby|reportedby|storyby|mwandishi|jornalista|redator|periodista|giornalista|rédacteur|skribenter|authors?|authorname|writers?|reporters?|journalists?|contributors?|creators?|autor\w*|auteurs?|autores?|verfasser|redakteur|skribent|forfatter|författare|kirjoittaja|yazar|muhabir|penulis|wartawan|автор|firma|firmante|signature|auth|fn|vcard|byl|poauthor)$/;
/** Words about authors that do not name them. */
const NOT_A_NAME =
  /^(?:bio|biography|description|about|avatar|image|img|photo|social|role|title|position|job|location|twitter|email|count|more|date|time)$/;
const isCalledAuthor = askedOnce((words) => some(words, AUTHOR) && !some(words, NOT_A_NAME));
const NEAREST_ABOVE = -12;
const LINES_BELOW = 25;
const LONGEST = 250;
const REPORTS =
  /^\W{0,2}(\p{Lu}[^,.;:]{3,60}?) (?:reports?|reporting)(?: (?:from|for|in) \p{Lu}[^.;:]{1,50})?[^\p{L}\p{N}.]{0,2}$/u;
const CREDIT = /^\W{0,2}(?:reporting|reported|written|words|text|story|report) by:? ([^;.]{3,120})/i;

/** The authors that a page shows: in what it marks as a byline near the headline, else in a line that begins with `By`. */
export function visibleByline({ lines, marked }: Scan, context: BylineContext): readonly string[] {
  const elements = marked.filter(
    (one) => isAuthorElement(one) && one.distance >= NEAREST_ABOVE && one.text.length <= LONGEST,
  );
  const nearest = elements.filter((one) => one.distance >= 0 && one.distance <= LINES_BELOW);
  const group = nearest.length > 0 ? nearest : elements;
  return (
    fromElements(group, context) ??
    fromLines(lines, context) ??
    fromReports(lines, context) ??
    fromCredits(lines, context) ??
    unledByline(lines, context) ??
    []
  );
}

function isAuthorElement({ element, own }: Shown): boolean {
  return /\bauthor\b/.test(element.attribs.rel ?? '') || isProfile(element) || isCalledAuthor(own);
}

/**
 * The line with the most authors of those nearest: an outer element holds what inner ones hold one by one, and a line
 * may link to one author and only name the other.
 */
function fromElements(elements: readonly Shown[], context: BylineContext): readonly string[] | undefined {
  const links = elements.filter(({ element }) => element.name === 'a');
  const linked = authorNames(
    links.map(({ text }) => text),
    context,
  );
  const first = elements.find((one) => authorNames([one.text], context).length > 0);
  if (first === undefined) return undefined;
  const close = elements.filter((one) => one.distance - first.distance <= 4);
  const closeLinked = linked.filter((name) =>
    close.some((one) => one.text.includes(name) || wordsOf(one.text).join(' ').includes(wordsOf(name).join(' '))),
  );
  if (closeLinked.length === 0) return authorNames([first.text], context);
  const led = close.map((one) => one.text).filter((text) => byWords(text, context.language) !== undefined);
  const longer = led
    .map((text) => authorNames([text], context))
    .find((names) => closeLinked.every((name) => names.includes(name)) && names.length > closeLinked.length);
  return longer ?? closeLinked;
}

/** A line with `By` and names alone; the words after `By` begin with a capital, or have none. */
function fromLines(lines: readonly Shown[], context: BylineContext): readonly string[] | undefined {
  const near = lines.filter(({ distance }) => distance >= NEAREST_ABOVE && distance <= LINES_BELOW);
  for (const line of [...near.filter(({ distance }) => distance >= 0), ...near]) {
    const text = withNext(line, near, context);
    const lead = byWords(text, context.language);
    if (lead === undefined || text.length > LONGEST) continue;
    const rest = text.slice(lead.length);
    if (
      /^\p{Ll}/u.test(rest) ||
      /[.!?…]$/.test(rest.replace(/\b(?:Jr|Sr|\p{Lu})\.$/u, '')) ||
      wordsOf(rest).length > 25
    )
      continue;
    const names = authorNames([text], context);
    if (names.length > 0) return names;
  }
  return undefined;
}

/** `Author:` in one cell or paragraph, and the name in the next. */
function withNext({ text, distance }: Shown, near: readonly Shown[], { language }: BylineContext): string {
  const isLead = text.length <= 30 && byWords(`${text} `, language)?.trim() === text;
  return isLead ? `${text} ${near.find((one) => one.distance === distance + 1)?.text ?? ''}` : text;
}

/** `Ana Cruz reports from Quito`, a line of its own above or below the text. */
function fromReports(lines: readonly Shown[], context: BylineContext): readonly string[] | undefined {
  const near = lines.filter(({ distance }, at) => distance > 0 && (distance <= 8 || at >= lines.length - 25));
  for (const { text } of near) {
    if (text.length > 100) continue;
    const names = fullNames(REPORTS.exec(text)?.[1] ?? '', context);
    if (names !== undefined) return names;
  }
  return undefined;
}

/** `Reporting by Ana Cruz; editing by Luis Prado`: wires name their reporters under the text. */
function fromCredits(lines: readonly Shown[], context: BylineContext): readonly string[] | undefined {
  for (const { text, distance } of lines) {
    if (distance <= 0 || text.length > LONGEST) continue;
    const credit = CREDIT.exec(text)?.[1] ?? labelled(text.replace(/^[([]|[)\]]$/g, ''), context);
    const names = credit === undefined ? [] : authorNames([credit], context);
    if (names.length > 0) return names;
  }
  return undefined;
}

/** `Words: Ana Cruz`, `Penulis: Siti Rahma`; far from the headline a bare `By` may begin any sentence. */
function labelled(text: string, { language }: BylineContext): string | undefined {
  const lead = byWords(text, language);
  const rest = lead === undefined ? '' : text.slice(lead.length);
  return lead !== undefined && /[:：]/.test(lead) && /^\p{Lu}|^\p{Lo}/u.test(rest) && rest.length <= 80
    ? rest
    : undefined;
}
