import { constants, createInflateRaw } from 'node:zlib';
import type { ByteReader } from './byte-reader.ts';

/** Damage loses what a step had unfolded before it, so steps are small. */
const STEP_BYTES = 8192;

/**
 * What one deflate stream holds; afterwards `input` stands right behind it, or, where it is damaged, soon after.
 * A stream that is cut off gives what there is: whoever knows what must follow it tells that it is missing.
 */
export async function* inflated(input: ByteReader): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw({ chunkSize: 65_536, finishFlush: constants.Z_SYNC_FLUSH });
  let given = 0;
  let last: Uint8Array = new Uint8Array(0);
  let isRead: () => void = () => undefined;
  let isOver: () => void = () => undefined;
  inflate.once('close', () => isOver());
  const feed = async () => {
    for (;;) {
      const step = await input.read(STEP_BYTES);
      if (inflate.destroyed) return input.unread(step);
      last = step;
      if (last.length === 0) break;
      given += last.length;
      await new Promise<void>((resolve) => {
        isOver = resolve;
        inflate.write(last, () => resolve());
      });
      // What it leaves of its input lies behind its end.
      if (inflate.destroyed || inflate.bytesWritten < given) return;
      // A fault in the next step would take with it what nobody has read yet.
      if (inflate.readableLength > 0) {
        await new Promise<void>((resolve) => {
          isOver = resolve;
          isRead = resolve;
        });
      }
    }
    inflate.end();
  };
  const feeding = feed().catch((error) => void inflate.destroy(error));
  try {
    for await (const bytes of inflate) {
      yield bytes;
      if (inflate.readableLength === 0) isRead();
    }
  } finally {
    // Whoever leaves early reads on from `input`: nothing may still be reading from it here.
    inflate.destroy();
    await feeding;
    const rest = Math.min(given - inflate.bytesWritten, last.length);
    if (rest > 0) input.unread(last.subarray(last.length - rest));
  }
}
