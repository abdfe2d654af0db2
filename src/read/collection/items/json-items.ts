import { MAX_LINE_BYTES } from '../../limits.ts';
import type { ByteReader } from '../bytes/byte-reader.ts';
import type { NumberedLine } from './lines.ts';

const [QUOTE, BACKSLASH, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST, COMMA] = Buffer.from('"\\{}[],');

/**
 * The items of a JSON list whose opening bracket was taken, numbered from 1, each as its own bytes: found by brackets
 * and quotes alone, so that an item that is not valid JSON spoils no other, and one too long to hold is null.
 */
export async function* jsonItems(input: ByteReader): AsyncGenerator<NumberedLine> {
  const item = new ItemParts();
  let number = 1;
  let depth = 0;
  let isInString = false;
  let isEscaped = false;
  for (let chunk = await input.take(); chunk !== undefined; chunk = await input.take()) {
    let start = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at];
      if (isInString) {
        if (isEscaped) isEscaped = false;
        else if (byte === BACKSLASH) isEscaped = true;
        else if (byte === QUOTE) isInString = false;
      } else if (byte === QUOTE) isInString = true;
      else if (byte === OPEN || byte === OPEN_LIST) depth += 1;
      else if (depth > 0 && (byte === CLOSE || byte === CLOSE_LIST)) depth -= 1;
      else if (depth === 0 && (byte === COMMA || byte === CLOSE_LIST)) {
        item.add(chunk.subarray(start, at));
        const bytes = item.take();
        if (bytes !== undefined) yield { number, bytes };
        number += 1;
        start = at + 1;
        if (byte === CLOSE_LIST) {
          input.unread(chunk.subarray(start));
          return;
        }
      }
    }
    item.add(chunk.subarray(start));
  }
  const bytes = item.take();
  if (bytes !== undefined) yield { number, bytes };
}

class ItemParts {
  #parts: Uint8Array[] = [];
  #length = 0;

  add(part: Uint8Array): void {
    this.#length += part.length;
    if (this.#length <= MAX_LINE_BYTES) this.#parts.push(part);
    else this.#parts = [];
  }

  /** The item, null where it is too long, undefined where it is blank. */
  take(): Uint8Array | null | undefined {
    const isTooLong = this.#length > MAX_LINE_BYTES;
    const bytes = Buffer.concat(this.#parts);
    this.#parts = [];
    this.#length = 0;
    if (isTooLong) return null;
    return bytes.every((byte) => byte <= 32) ? undefined : bytes;
  }
}
