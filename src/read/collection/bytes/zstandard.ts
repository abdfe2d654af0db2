import { Decompress } from 'fzstd';
import { WiregraphError } from '../../../article/index.ts';
import type { ByteReader } from './byte-reader.ts';

/** A block of a few bytes may stand for 128 kB: small steps bound what one of them can unfold to. */
const STEP_BYTES = 2048;

/** What a Zstandard stream holds. */
export async function* unzstandard(input: ByteReader, source: string): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const stream = new Decompress((bytes) => ready.push(bytes));
  const step = (bytes: Uint8Array, isLast: boolean): readonly Uint8Array[] => {
    try {
      stream.push(bytes, isLast);
    } catch (cause) {
      throw damaged(source, input.offset, cause);
    }
    return ready.splice(0).filter((part) => part.length > 0);
  };
  for (let bytes = await input.read(STEP_BYTES); bytes.length > 0; bytes = await input.read(STEP_BYTES)) {
    yield* step(bytes, false);
  }
  yield* step(new Uint8Array(0), true);
}

function damaged(source: string, offset: number, cause: unknown): WiregraphError {
  return new WiregraphError(
    'input-malformed',
    `the Zstandard data are damaged or end in the middle, near byte ${offset}`,
    'What was whole has been read; fetch the file again for the rest.',
    { source, offset },
    cause,
  );
}
