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
  const counts = new Map<number, number>();
  for (let at = 0; at < text.length; ) {
    const colon = text.indexOf(':', at);
    const space = text.indexOf(' ', colon);
    const end = space < 0 ? text.length : space;
    counts.set(Number(text.slice(at, colon)), Number(text.slice(colon + 1, end)));
    at = end + 1;
  }
  return counts;
}

/** Cosine of two contexts of levels, 0 to 1. */
export function likeness(one: Context, other: Context): number {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  let product = 0;
  for (const [bucket, level] of few) product += level * (many.get(bucket) ?? 0);
  return product === 0 ? 0 : product / (norm(one) * norm(other));
}

/** A profile is compared with many. */
const norms = new WeakMap<Context, number>();

function norm(context: Context): number {
  const known = norms.get(context);
  if (known !== undefined) return known;
  let sum = 0;
  for (const level of context.values()) sum += level * level;
  const length = Math.sqrt(sum);
  norms.set(context, length);
  return length;
}
