import { machineDate } from './dates/machine.ts';

const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?';
const TIME =
  '(?:,? (?:at )?\\(?(\\d{1,2})[:.](\\d{2})(?::(\\d{2}))?(?: ?([ap])\\.?m\\.?)?(?: ?(?:hrs|hours))?(?: ?(gmt|utc|z|ist|pkt|eat|wat|cat|est|edt|pst|pdt|cet|cest|bst|[a-z]{2,4}t|[+-]\\d{2}:?\\d{2}))?\\)?)?';
const DAY_FIRST = new RegExp(`^${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]${MONTH},?[ -](\\d{4})${TIME}$`, 'i');
const MONTH_FIRST = new RegExp(`^${WEEKDAY}${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})${TIME}$`, 'i');
const ISO = /^(\d{4})[-/_](\d{2})[-/_](\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/i;
const FORMS = [ISO, DAY_FIRST, MONTH_FIRST];
const LABEL =
  /^(?:this story is from|(?:first |originally )?(?:published|posted|issued|released|filed|date|dated|created)(?: on| at)?|(?:last )?(?:updated|modified|revised)(?: on| at)?)\s?[:|]?\s/i;

export interface PublishedLine {
  readonly publishedAt: string;
  /** Whether the line says so (`Published:`), rather than standing as a bare date. */
  readonly labelled: boolean;
  readonly updated: boolean;
}

/** A line that is nothing but a publication date, with or without its label. */
export function publishedLine(line: string): PublishedLine | undefined {
  if (line.length > 120) return undefined;
  const label = LABEL.exec(line)?.[0] ?? '';
  const [first = ''] = line.slice(label.length).split(/ ?\| ?| ?[•·] ?|,? (?=(?:last )?updated)/i);
  const publishedAt = isoDate(first.trim());
  if (publishedAt === undefined) return undefined;
  return { publishedAt, labelled: label !== '', updated: /updated|modified|revised/i.test(label) };
}

/** A text that is nothing but a date, as an ISO day, or an instant where a time and zone are given. */
export function isoDate(written: string): string | undefined {
  const text = written.trim().replace(/ {2,}/g, ' ');
  return FORMS.some((form) => form.test(text)) ? machineDate(text, {}) : undefined;
}
