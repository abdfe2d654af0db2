import type { Report, ReportedFact } from '../store/index.ts';
import { field, inlineLocation, locationOf } from './gkg-fields.ts';
import { numberIn, textIn } from './values.ts';

/** The events of ours that GDELT counts the people of, and its word for the count. */
const COUNT_TYPES: Readonly<Record<string, string>> = {
  Arrest: 'ARREST',
  Killing: 'KILL',
  Death: 'KILL',
  Injury: 'WOUND',
  Kidnapping: 'KIDNAP',
  Protest: 'PROTEST',
  Seizure: 'SEIZE',
  Evacuation: 'EVACUATION',
  Outbreak: 'SICKENED',
};

const NOWHERE = '######';

export interface GkgCount {
  /** Type, number, object and location, without the offset. */
  readonly inline: string;
  readonly start: number;
}

/** How many an event touched, and where it was; in the order of the text. */
export function countsOf({ facts, entities }: Report): GkgCount[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  return facts.flatMap((event) => {
    const type = COUNT_TYPES[textIn(event.properties, 'type') ?? ''];
    if (type === undefined || event.properties.negated === true) return [];
    const place = entities.get(targetOf(event, 'PLACE')[0] ?? '');
    const location = place === undefined ? null : locationOf(place);
    const counted = targetOf(event, 'HAS_COUNT').flatMap((id) => byId.get(id) ?? []);
    return counted.flatMap(({ labels, properties }) => {
      const value = numberIn(properties, 'value');
      if (value === undefined || !labels.includes('Count')) return [];
      const object = field(textIn(properties, 'unit') ?? '');
      const where = location === null ? NOWHERE : inlineLocation(location);
      return [{ inline: `${type}#${value}#${object}#${where}`, start: numberIn(properties, 'start') ?? 0 }];
    });
  });
}

function targetOf({ arguments: all }: ReportedFact, type: string): string[] {
  return all.filter((one) => one.type === type).map(({ to }) => to);
}
