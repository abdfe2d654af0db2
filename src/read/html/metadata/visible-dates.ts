import { type DateLabel, labelIn } from '../../dates/labels.ts';
import { machineDate } from '../../dates/machine.ts';
import { type DateContext, mayBeDate, writtenDates } from '../../dates/written.ts';
import { isProse } from '../../shape.ts';
import { some } from './boxes.ts';
import { askedOnce } from './element-words.ts';
import { isCalled, type Scan, type Shown } from './scan.ts';
import type { Statement } from './statement.ts';

interface Found {
  readonly iso: string;
  readonly label: DateLabel | undefined;
  readonly score: number;
}

const DATE_WORD =
  /^(?:date\w*|time\w*|publish\w*|pubdate|posted|updated|modified|created?\w*|fecha|datum|dato|tarih|tanggal|meta|info)$/;
/** The line under the name of a paper that counts its issues has the date of this one, not of the visit. */
const ISSUE = /(?<!\p{L})(?:vol(?:ume)?|no|nº|n°|issue|edition|año|ano|jahrgang|ausgabe|numéro|№)\.? ?\d/iu;
const PUBLISHED = /publi[sc]|posted|pubdate|created/i;
const MODIFIED = /updated?\b|modif|lastmod/i;
const isCalledDate = askedOnce((words) => some(words, DATE_WORD));
const isCalledPublished = askedOnce((words) => some(words, PUBLISHED));
const isCalledModified = askedOnce((words) => some(words, MODIFIED));
const NEAR_BELOW = 30;
const NEAR_ABOVE = -8;
const LONGEST = 220;
const ATTRIBUTES = [
  'datetime',
  'data-datetime',
  'data-date',
  'data-published',
  'data-timestamp',
  'data-time',
  'data-utc',
  'data-epoch',
];

/** The dates in `time` elements, and those in the lines around the headline or under a label. */
export function visibleDates({ lines, marked }: Scan, context: DateContext): readonly Statement[] {
  const times = marked.filter((shown) => shown.element.name === 'time' || statedIn(shown) !== undefined);
  const isTime = new Set(times);
  const others = [...marked.filter((one) => !isTime.has(one) && hasDateWord(one)), ...lines];
  return [
    { source: 'time', ...chosen(times.flatMap((one) => timeElement(one, context))) },
    { source: 'page', ...chosen(others.flatMap((one) => datesIn(one, context))) },
  ];
}

/** The best date of each label; where none is called that of publishing, the best that has no label is. */
function chosen(found: readonly Found[]): Pick<Statement, 'published' | 'modified'> {
  const best = (label: DateLabel | undefined, least: number) =>
    found
      .filter((one) => one.label === label && one.score >= least)
      .reduce<Found | undefined>(
        (top, one) => (one.score > (top?.score ?? Number.NEGATIVE_INFINITY) ? one : top),
        undefined,
      )?.iso;
  return { published: best('published', 2) ?? best(undefined, 2.5), modified: best('modified', 2) };
}

function timeElement(shown: Shown, context: DateContext): readonly Found[] {
  const stated = statedIn(shown);
  const iso = stated === undefined ? undefined : machineDate(stated, context);
  const written = writtenDates(shown.text, context)[0];
  const value = preferred(iso, written?.iso);
  if (value === undefined) return [];
  const label = written?.label ?? labelByWords(shown);
  return [{ iso: value, label, score: 2 + nearness(shown) + (label === undefined ? 0 : 1) }];
}

/** The date in an attribute; `abbr` has it in its title. */
function statedIn({ element }: Shown): string | undefined {
  const title = element.name === 'abbr' ? element.attribs.title : undefined;
  return ATTRIBUTES.map((name) => element.attribs[name]).find((one) => one !== undefined) ?? title;
}

/** The attribute, unless only the shown words have a time with its zone. */
function preferred(stated: string | undefined, shown: string | undefined): string | undefined {
  if (stated === undefined || shown === undefined) return stated ?? shown;
  return !stated.includes('T') && shown.startsWith(stated) ? shown : stated;
}

function datesIn(shown: Shown, context: DateContext): readonly Found[] {
  const { text } = shown;
  if (text.length > LONGEST || !mayBeDate(text)) return [];
  const near = nearness(shown);
  // Far from the headline only a label makes a date count.
  if (near === 0 && labelIn(text) === undefined) return [];
  if (isProse(text) && text.length > 120) return [];
  if (near < 1 && !hasDateWord(shown) && text.length > 90) return [];
  const dates = writtenDates(text, context);
  return dates.map(({ iso, label, before }, at) => {
    // Words before an unlabelled date make it part of a sentence, unless they are a byline or a place.
    const isBare = before.length <= 60;
    const own = label ?? (at === 0 ? labelByWords(shown) : undefined);
    return {
      iso,
      label: own,
      score: near + (label === undefined ? 0 : 3) + (hasDateWord(shown) ? 1.5 : 0) - (isBare ? 0 : 2) - at * 0.2,
    };
  });
}

function hasDateWord(shown: Shown): boolean {
  return isCalled(shown, isCalledDate);
}

/** Right below the headline is where dates stand; a little above it they may; elsewhere only a label makes them count. */
function nearness({ distance, text }: Shown): number {
  if (distance < 0 && ISSUE.test(text)) return 2.6;
  if (distance >= 0 && distance <= NEAR_BELOW) return 3 - distance / NEAR_BELOW;
  return distance < 0 && distance >= NEAR_ABOVE ? 1.2 + distance / 20 : 0;
}

/** `class="updated"`; many themes write `published updated` on one element, which is then that of publishing. */
function labelByWords(shown: Shown): DateLabel | undefined {
  const { class: classes = '', itemprop = '', id = '' } = shown.element.attribs;
  const own = `${classes} ${itemprop} ${id}`;
  if (PUBLISHED.test(own)) return 'published';
  if (MODIFIED.test(own)) return 'modified';
  if (isCalled(shown, isCalledPublished)) return 'published';
  return isCalled(shown, isCalledModified) ? 'modified' : undefined;
}
