/**
 * In whose company a profile is told of: how often others that hash to a bucket are named in the same article. Of a
 * fixed size however many articles there are, and a sum, so an article can be taken out again ("feature hashing",
 * Weinberger and others 2009).
 */
export type Context = ReadonlyMap<number, number>;

const BUCKETS = 256;
/** Of an article that names hundreds only those count that it names most. */
export const MOST_COMPANIONS = 16;

/** Of a profile's id, which is a hash already. */
export function bucketOf(companion: string): number {
  return Number.parseInt(companion.slice(0, 8), 16) % BUCKETS;
}

/** The context with those of one article taken out and those of another put in. */
export function adjustContext(context: Context, removed: readonly number[], added: readonly number[]): Context {
  const counts = new Map(context);
  for (const bucket of removed) counts.set(bucket, (counts.get(bucket) ?? 0) - 1);
  for (const bucket of added) counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count !== 0).sort(([one], [other]) => one - other));
}

/** As it is kept in the graph: `7:1 91:14`. */
export function encodeContext(context: Context): string {
  return [...context].map(([bucket, count]) => `${bucket}:${count}`).join(' ');
}

export function decodeContext(text: string): Context {
  const pairs = text === '' ? [] : text.split(' ').map((pair) => pair.split(':').map(Number));
  return new Map(pairs.map(([bucket = 0, count = 0]) => [bucket, count]));
}

/** Cosine of two contexts of levels, 0 to 1. */
export function likeness(one: Context, other: Context): number {
  const product = [...one].reduce((sum, [bucket, level]) => sum + level * (other.get(bucket) ?? 0), 0);
  return product === 0 ? 0 : product / (norm(one) * norm(other));
}

function norm(context: Context): number {
  return Math.sqrt([...context.values()].reduce((sum, level) => sum + level * level, 0));
}
