import neo4j from 'neo4j-driver';

/** A parameter for the driver: whole numbers go as integers, else Neo4j would store every number as a float. */
export function driverValue(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(driverValue);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, driverValue(field)]));
}

/** A value of the driver in the plain form of `Table`: temporal values as ISO 8601 strings. */
export function plainValue(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(plainValue);
  if (neo4j.isNode(value)) return { labels: [...value.labels].sort(), properties: propertiesOf(value.properties) };
  if (neo4j.isRelationship(value)) return { type: value.type, properties: propertiesOf(value.properties) };
  if (neo4j.isPath(value)) {
    const steps = value.segments.flatMap((segment) => [segment.relationship, segment.end]);
    return [value.start, ...steps].map(plainValue);
  }
  if (isTemporal(value)) return value.toString();
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, plainValue(field)]));
}

function propertiesOf(properties: object): Record<string, unknown> {
  const fields = Object.entries(properties).map(([key, value]) => [key, plainValue(value)] as const);
  return Object.fromEntries(fields.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function isTemporal(value: object): boolean {
  const checks = [
    neo4j.isDate,
    neo4j.isDateTime,
    neo4j.isLocalDateTime,
    neo4j.isTime,
    neo4j.isLocalTime,
    neo4j.isDuration,
  ];
  return checks.some((check) => check(value)) || neo4j.isPoint(value);
}
