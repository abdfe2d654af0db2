import { WiregraphError } from '../../../article/index.ts';
import { asReadError } from '../../attempt.ts';
import type { Origin } from '../../document.ts';
import type { PassingOptions, ReadResult } from '../../options.ts';
import { ByteReader } from '../bytes/byte-reader.ts';
import { tarEntries } from './tar.ts';
import { zipEntries } from './zip.ts';

/** How many archives and compressions may lie in one another: `news.tar.gz` of `.gz` files is two deep. */
export const DEEPEST = 4;
/** Pictures and the like, which archives of articles hold beside them. */
const NO_ARTICLE =
  /(?:^|\/)(?:\.(?!\.?\/)|__MACOSX\/|Thumbs\.db$)|\.(?:jpe?g|png|gif|webp|svg|ico|bmp|tiff?|mp[34]|m4[av]|mov|avi|webm|wav|css|js|mjs|map|woff2?|ttf|eot|otf|exe|dll|so|bin|sqlite3?|db|parquet|pickle|pkl|npy)$/i;

type ReadStream = (input: ByteReader, origin: Origin, options: PassingOptions) => AsyncGenerator<ReadResult>;

/** The files of an archive, each read as it streams past; one that cannot be read fails alone. */
export async function* readArchive(
  input: ByteReader,
  format: 'zip' | 'tar',
  { source, depth = 0 }: Origin,
  options: PassingOptions,
  readStream: ReadStream,
): AsyncGenerator<ReadResult> {
  if (depth >= DEEPEST) throw tooDeep(source);
  let files = 0;
  let passedOver = 0;
  let isDamaged = false;
  for await (const entry of format === 'zip' ? zipEntries(input, source) : tarEntries(input, source)) {
    if ('error' in entry) {
      isDamaged = true;
      yield { source, error: entry.error };
      continue;
    }
    const { name, chunks } = entry;
    files += 1;
    if (NO_ARTICLE.test(name)) {
      passedOver += 1;
      continue;
    }
    const place = `${source}#${name}`;
    const file = new ByteReader(chunks);
    try {
      yield* readStream(file, { source: place, name, depth: depth + 1 }, options);
    } catch (error) {
      yield { source: place, error: asReadError(error, place) };
    } finally {
      await file.close();
    }
  }
  if (files === passedOver && !isDamaged) {
    const advice = 'Give an archive of articles.';
    throw new WiregraphError('input-empty', 'this archive holds no file that could be an article', advice, { source });
  }
  if (passedOver > 0) {
    const what = passedOver === 1 ? '1 file that is no article' : `${passedOver} files that are no articles`;
    options.tell?.(`${source}: ${what} passed over`);
  }
}

/** The error for an archive inside an archive inside an archive. */
export function tooDeep(source: string): WiregraphError {
  const advice = 'Unpack the outer ones, and give what comes out.';
  const message = 'too many archives and compressions lie in one another here';
  return new WiregraphError('input-unreadable', message, advice, { source });
}
