import { createHash } from 'node:crypto';

/** A short content hash: the first 24 hexadecimal digits (96 bits) of SHA-256 over the parts, which are kept apart. */
export function contentId(...parts: readonly (string | number | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24);
}
