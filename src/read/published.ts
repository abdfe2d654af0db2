const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?';
const TIME =
  '(?:,? (?:at )?\\(?(\\d{1,2})[:.](\\d{2})(?::(\\d{2}))?(?: ?([ap])\\.?m\\.?)?(?: ?(?:hrs|hours))?(?: ?(gmt|utc|z|ist|pkt|eat|wat|cat|est|edt|pst|pdt|cet|cest|bst|[+-]\\d{2}:?\\d{2}))?\\)?)?';
const DAY_FIRST = new RegExp(`^${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]${MONTH},?[ -](\\d{4})${TIME}$`, 'i');
const MONTH_FIRST = new RegExp(`^${WEEKDAY}${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})${TIME}$`, 'i');
const ISO = /^(\d{4})[-/_](\d{2})[-/_](\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/i;
const LABEL =
  /^(?:this story is from|(?:first |originally )?(?:published|posted|issued|released|filed|date|dated|created)(?: on| at)?|(?:last )?(?:updated|modified|revised)(?: on| at)?)\s?[:|]?\s/i;

// Zones that the wire uses and that mean one offset in news practice.
const ZONES: Readonly<Record<string, string>> = {
  gmt: 'Z', utc: 'Z', z: 'Z', ist: '+05:30', pkt: '+05:00', eat: '+03:00', wat: '+01:00', cat: '+02:00',
  est: '-05:00', edt: '-04:00', pst: '-08:00', pdt: '-07:00', cet: '+01:00', cest: '+02:00', bst: '+01:00',
}; // biome-ignore format: a table

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

/** A date as written in news, feeds and page metadata, as an ISO day, or an instant where a time and zone are given. */
export function isoDate(written: string): string | undefined {
  const text = written.trim().replace(/ {2,}/g, ' ');
  const iso = ISO.exec(text);
  if (iso !== null) return day(iso[1], iso[2], iso[3], instant(iso[4], iso[5], iso[6], undefined, iso[7]));
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) {
    const [, date, month, year, hour, minute, second, half, zone] = dayFirst;
    return day(year, monthNumber(month), date, instant(hour, minute, second, half, zone));
  }
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst === null) return undefined;
  const [, month, date, year, hour, minute, second, half, zone] = monthFirst;
  return day(year, monthNumber(month), date, instant(hour, minute, second, half, zone));
}

function monthNumber(name: string | undefined): string {
  return String(MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1);
}

function day(year: string | undefined, month: string | undefined, date: string | undefined, time: string) {
  const iso = `${year}-${(month ?? '').padStart(2, '0')}-${(date ?? '').padStart(2, '0')}`;
  const parsed = new Date(`${iso}T00:00:00Z`);
  const isReal = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso);
  return isReal ? `${iso}${time}` : undefined;
}

/** A time is kept only with its zone: without one it names no instant. */
function instant(
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
  half: string | undefined,
  zone: string | undefined,
): string {
  if (hour === undefined || zone === undefined) return '';
  const offset = ZONES[zone.toLowerCase()] ?? `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  const hours = (Number(hour) % (half === undefined ? 24 : 12)) + (half?.toLowerCase() === 'p' ? 12 : 0);
  return `T${String(hours).padStart(2, '0')}:${minute}:${second ?? '00'}${offset}`;
}
