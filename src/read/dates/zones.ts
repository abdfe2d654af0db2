import { readTable } from '../table.ts';

/** The offset of a named zone on a day, as `+05:30` or `Z`; undefined for a name that is unknown or stays ambiguous. */
export function offsetOf(name: string, day: string, country: string | undefined): string | undefined {
  const meanings = ZONES.get(name.toUpperCase());
  const meaning = meanings?.get(country?.toUpperCase() ?? '') ?? meanings?.get('');
  if (meaning === undefined || meaning === '') return undefined;
  return meaning.includes('/') ? offsetIn(meaning, day) : meaning;
}

/** The offset of the one zone of a country on a day; undefined where it has several, or is unknown. */
export function localOffset(day: string, country: string | undefined): string | undefined {
  const zone = COUNTRY_ZONES.get(country?.toUpperCase() ?? '');
  return zone === undefined ? undefined : offsetIn(zone, day);
}

/** Every name of a zone, longest first, for patterns. */
export function zoneNames(): readonly string[] {
  return [...ZONES.keys()].sort((one, other) => other.length - one.length);
}

const COUNTRY_ZONES = new Map(readTable('country-zones').map(({ country = '', zone = '' }) => [country, zone]));
const ZONES: ReadonlyMap<string, ReadonlyMap<string, string>> = read();

function read() {
  const zones = new Map<string, Map<string, string>>();
  for (const { zone = '', country = '', meaning = '' } of readTable('zones')) {
    const meanings = zones.get(zone.toUpperCase()) ?? new Map<string, string>();
    zones.set(zone.toUpperCase(), meanings.set(country, meaning));
  }
  return zones;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** `ET` is summer time for half of the year: the offset is that of the day at noon. */
function offsetIn(zone: string, day: string): string {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  formats.set(zone, format);
  const name = format.formatToParts(new Date(`${day}T12:00:00Z`)).find((part) => part.type === 'timeZoneName')?.value;
  return name === undefined || name === 'GMT' ? 'Z' : name.slice(3);
}
