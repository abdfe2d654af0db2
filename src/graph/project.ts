import type { Properties } from './changes.ts';
import { SUBTYPE_LABELS } from './labels.ts';
import { propertiesOf } from './properties.ts';
import type { Tally } from './tally.ts';

/** What an entity's node holds beside its base labels. */
export interface Projection {
  readonly labels: readonly string[];
  readonly properties: Properties;
}

type Counts = ReadonlyMap<string, number>;

/** The entity as all articles together state it. A function of the tally alone. */
export function project(id: string, tally: Tally): Projection {
  const counts = byProperty(tally);
  const of = (property: string): Counts => counts.get(property) ?? new Map();
  const name = mostStated(of('fullName')) ?? mostStated(of('name')) ?? mostStated(of('alias')) ?? id;
  const regions = ['region0', 'region1'].flatMap((level) => mostStated(of(level)) ?? []);
  const forms = new Set([...of('name').keys(), ...of('alias').keys()]);
  return {
    labels: standingLabels(of('label')),
    properties: propertiesOf({
      id,
      name,
      aliases: [...forms].filter((form) => form !== name).sort(),
      description: mostStated(of('description')),
      geonamesId: numberOf(mostStated(of('geonamesId'))),
      wikidata: mostStated(of('wikidata')),
      countryCode: mostStated(of('countryCode')),
      latitude: numberOf(mostStated(of('latitude'))),
      longitude: numberOf(mostStated(of('longitude'))),
      feature: mostStated(of('feature')),
      regions: regions.map((region) => region.slice(region.indexOf(' ') + 1)),
      admin1Id: regionId(regions[0]),
      admin2Id: regionId(regions[1]),
    }),
  };
}

function byProperty(tally: Tally): ReadonlyMap<string, Counts> {
  const counts = new Map<string, Map<string, number>>();
  for (const [statement, articles] of tally) {
    const at = statement.indexOf('=');
    const property = statement.slice(0, at);
    const values = counts.get(property) ?? new Map<string, number>();
    counts.set(property, values.set(statement.slice(at + 1), articles));
  }
  return counts;
}

/** The value that most articles state; of several the longest, of those the first in the order of code units. */
function mostStated(counts: Counts): string | null {
  let best: string | null = null;
  for (const [value, articles] of counts) {
    if (best === null || isBefore(value, articles, best, counts.get(best) ?? 0)) best = value;
  }
  return best;
}

function isBefore(value: string, articles: number, best: string, bestArticles: number): boolean {
  if (articles !== bestArticles) return articles > bestArticles;
  return value.length === best.length ? value < best : value.length > best.length;
}

/** Labels that at least half as many articles give as give the commonest: a single misreading does not stand for good. */
function standingLabels(counts: Counts): string[] {
  const most = Math.max(0, ...counts.values());
  return [...counts]
    .flatMap(([label, articles]) => (articles * 2 >= most && SUBTYPE_LABELS.has(label) ? [label] : []))
    .sort();
}

function numberOf(text: string | null): number | null {
  return text === null ? null : Number(text);
}

function regionId(region: string | undefined): number | null {
  return region === undefined ? null : Number(region.slice(0, region.indexOf(' ')));
}
