import type { Response } from 'undici';

/** A body could be longer without end: past the limit it is cut off, and `isWhole` false. */
export interface Body {
  readonly bytes: Uint8Array;
  readonly isWhole: boolean;
}

/** What a response holds, unpacked, and no more of it than the limit. */
export async function bodyOf(response: Response, limit: number): Promise<Body> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    parts.push(part);
    length += part.length;
    // Leaving the loop ends the connection.
    if (length > limit) return { bytes: Buffer.concat(parts).subarray(0, limit), isWhole: false };
  }
  return { bytes: Buffer.concat(parts), isWhole: true };
}

/** Ends an answer whose body is not wanted. */
export async function dropBody(response: Response): Promise<void> {
  await response.body?.cancel().catch(() => undefined);
}
