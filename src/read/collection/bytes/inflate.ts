import { createInflateRaw } from 'node:zlib';
import type { ByteReader } from './byte-reader.ts';

/** What one deflate stream holds; afterwards `input` stands right behind it, or, where it is damaged, soon after. */
export async function* inflated(input: ByteReader): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw({ chunkSize: 65_536 });
  let given = 0;
  let last: Uint8Array = new Uint8Array(0);
  let answer: (isTaken: boolean) => void = () => undefined;
  inflate.once('close', () => answer(false));
  const write = (bytes: Uint8Array) =>
    new Promise<boolean>((resolve) => {
      answer = resolve;
      inflate.write(bytes, () => resolve(true));
    });
  const feed = async () => {
    for (let bytes = await input.take(); bytes !== undefined; bytes = await input.take()) {
      last = bytes;
      given += bytes.length;
      // What it leaves of its input lies behind its end.
      if (!(await write(bytes)) || inflate.bytesWritten < given) return;
    }
    inflate.end();
  };
  const feeding = feed().catch((error) => void inflate.destroy(error));
  try {
    for await (const bytes of inflate) yield bytes;
  } finally {
    inflate.destroy();
    // A stream that ends inside a chunk leaves the rest of it; a damaged one may be given up with its last chunk whole.
    const rest = Math.min(given - inflate.bytesWritten, last.length);
    if (rest > 0) input.unread(last.subarray(last.length - rest));
  }
  await feeding;
}
