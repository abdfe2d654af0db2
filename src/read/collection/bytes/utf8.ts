import { wideEncoding } from '../../decode.ts';
import { ByteReader } from './byte-reader.ts';

const SAMPLE_BYTES = 4096;
/** Enough to tell; of a slow pipe no more is waited for. */
const LEAST_BYTES = 512;

/** The same stream, turned to UTF-8 where it is UTF-16: what is read line by line looks for line ends in bytes. */
export async function asUtf8(input: ByteReader): Promise<ByteReader> {
  const encoding = wideEncoding(await input.glance(LEAST_BYTES, SAMPLE_BYTES));
  return encoding === undefined ? input : new ByteReader(transcoded(input, encoding));
}

async function* transcoded(input: ByteReader, encoding: string): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding);
  for await (const bytes of input.rest()) {
    const text = decoder.decode(bytes, { stream: true });
    if (text !== '') yield Buffer.from(text);
  }
  const last = decoder.decode();
  if (last !== '') yield Buffer.from(last);
}
