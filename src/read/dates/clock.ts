import { localOffset, offsetOf, zoneNames } from './zones.ts';

const NAMED = zoneNames()
  .filter((name) => name.length > 1)
  .join('|');
const MORNING = 'a\\.? ?m\\b\\.?|πμ|π\\.μ\\.|ص|صباحا|صباحًا|오전|上午|午前|凌晨|早上|पूर्वाह्न|সকাল|de la mañana';
const EVENING =
  'p\\.? ?m\\b\\.?|μμ|μ\\.μ\\.|م|مساء|مساءً|오후|下午|午後|晚上|अपराह्न|বিকাল|রাত|de la tarde|de la noche|petang|malam';
const HALF = `(?:(?<am>${MORNING})|(?<pm>${EVENING}))`;
const ZONE = `(?: ?[(,]? ?(?:(?:UTC|GMT|Z)? ?(?<offset>[+−-]\\d{1,2}(?::?\\d{2})?)(?!\\d)|(?<zone>${NAMED}|Z)(?![\\p{L}])))?`;
const CLOCK = new RegExp(
  `(?<![\\d.:+-])(?:${HALF.replace('<am>', '<amBefore>').replace('<pm>', '<pmBefore>')} ?)?(?<hour>\\d{1,2})(?: ?(?:[:.]|h|時|时|點|点|시|uhr) ?(?<minute>\\d{2})(?!\\d)(?: ?[:.分분] ?(?<second>\\d{2})(?!\\d)(?:[.,]\\d{1,9})?)?[分분]?)?(?: ?${HALF})?(?: ?(?:uhr|hrs?\\b|hours\\b|óra))?${ZONE}`,
  'giu',
);
const MILITARY = new RegExp(
  `(?<![\\d.:+-])(?<hour>[012]\\d)(?<minute>[0-5]\\d) ?(?:hrs?\\b|hours\\b|h\\b)?${ZONE}`,
  'iu',
);

/** The first time of day in the text after a date, as the end of an ISO instant; '' where there is none with its zone. */
export function clockAfter(text: string, day: string, country: string | undefined): string {
  const [first] = clocksIn(text);
  if (first !== undefined) return instant(first, day, country);
  const military = MILITARY.exec(text)?.groups;
  return military?.zone === undefined && military?.offset === undefined ? '' : instant(military, day, country);
}

/** The same for a time that goes before its date: the last one. */
export function clockBefore(text: string, day: string, country: string | undefined): string {
  const last = clocksIn(text).at(-1);
  return last === undefined ? '' : instant(last, day, country);
}

type Parts = Readonly<Record<string, string | undefined>>;

function clocksIn(text: string): readonly Parts[] {
  return [...text.matchAll(CLOCK)]
    .map(({ groups }): Parts => groups ?? {})
    .filter((parts) =>
      [parts.minute, parts.am, parts.pm, parts.amBefore, parts.pmBefore].some((part) => part !== undefined),
    );
}

/** A time is kept with its zone, or in that of the outlet's country: without one it names no instant. */
function instant(parts: Parts, day: string, country: string | undefined): string {
  const isMorning = (parts.am ?? parts.amBefore) !== undefined;
  const isEvening = (parts.pm ?? parts.pmBefore) !== undefined;
  const written = Number(parts.hour);
  // `14:30 PM` is written too, and means what its number says.
  const hour = (isMorning || isEvening) && written <= 12 ? (written % 12) + (isEvening ? 12 : 0) : written;
  const [minute, second] = [parts.minute ?? '00', parts.second ?? '00'];
  if (hour > 23 || Number(minute) > 59 || Number(second) > 59) return '';
  const offset = parts.offset === undefined ? zoneOffset(parts.zone, day, country) : numericOffset(parts.offset);
  return offset === undefined ? '' : `T${String(hour).padStart(2, '0')}:${minute}:${second}${offset}`;
}

/** Short names of zones are words of other languages too (`est`, `et`): they count in capitals. */
function zoneOffset(zone: string | undefined, day: string, country: string | undefined): string | undefined {
  if (zone === undefined || (zone.length <= 4 && zone !== zone.toUpperCase())) return localOffset(day, country);
  return offsetOf(zone, day, country);
}

function numericOffset(written: string): string | undefined {
  const digits = written.slice(1).replace(':', '');
  const hours = digits.length <= 2 ? digits.padStart(2, '0') : digits.slice(0, -2).padStart(2, '0');
  const minutes = digits.length <= 2 ? '00' : digits.slice(-2);
  if (Number(hours) > 14 || Number(minutes) > 59) return undefined;
  return `${written.startsWith('+') ? '+' : '-'}${hours}:${minutes}`;
}
