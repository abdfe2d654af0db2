import { attempt, attemptLater } from './attempt.ts';
import { DEEPEST, readArchive, tooDeep } from './collection/archive/archive.ts';
import { ByteReader } from './collection/bytes/byte-reader.ts';
import { gunzip } from './collection/bytes/gzip.ts';
import { asUtf8 } from './collection/bytes/utf8.ts';
import { unzstandard } from './collection/bytes/zstandard.ts';
import { readCsv } from './collection/items/csv.ts';
import { readJson, readJsonLines } from './collection/items/json.ts';
import { readMail } from './collection/marked/mail.ts';
import { readMailbox } from './collection/marked/mailbox.ts';
import { readMarkedText } from './collection/marked/text.ts';
import { readWikitext } from './collection/marked/wikitext.ts';
import { readPdf } from './collection/pdf/pdf.ts';
import { isWarcInside, readWarc } from './collection/warc/warc.ts';
import { readNewsml } from './collection/wire/newsml.ts';
import { readNitf } from './collection/wire/nitf.ts';
import { declaredEncoding, decode } from './decode.ts';
import { readFeed } from './feed/feed.ts';
import { type Format, formatOf, HEAD_BYTES, type Hint } from './format.ts';
import { readHtml } from './html/page.ts';
import { MAX_FILE_BYTES, overMegabytes, tooLarge } from './limits.ts';
import type { PassingOptions, ReadResult } from './options.ts';

/** Where a stream of bytes comes from, and what is known about it. */
export interface Origin extends Hint {
  /** The name that results bear, for people. */
  readonly source: string;
  /** The web address that it was fetched from. */
  readonly address?: string | undefined;
  /** How many archives and compressions it lies in. */
  readonly depth?: number;
}

/** A tar archive shows itself only after so many bytes; of a slow pipe no more is waited for. */
const LEAST_HEAD = 512;

/** A document that is in memory, as the articles that it holds. */
export function readDocument(
  bytes: Uint8Array,
  source: string,
  options: PassingOptions,
  hint: Hint,
  address?: string,
): AsyncGenerator<ReadResult> {
  return readStream(ByteReader.of(bytes), { name: nameIn(hint, address), ...hint, source, address }, options);
}

/** The name of a file in its address, where the server does not say what it is. */
function nameIn({ contentType = '' }: Hint, address: string | undefined): string | undefined {
  const isTold = contentType !== '' && !/octet-stream|gzip/i.test(contentType);
  return isTold || address === undefined ? undefined : new URL(address).pathname;
}

/** A stream of bytes of any format: collections article by article, single documents once they are whole. */
export async function* readStream(
  input: ByteReader,
  origin: Origin,
  options: PassingOptions,
): AsyncGenerator<ReadResult> {
  const { source } = origin;
  const format = formatOf(await input.glance(LEAST_HEAD, HEAD_BYTES), origin, source);
  switch (format) {
    case 'warc':
      return yield* readWarc(input, source, options);
    case 'gzip':
    case 'zstandard':
      return yield* readCompressed(input, format, origin, options);
    case 'zip':
    case 'tar':
      return yield* readArchive(input, format, origin, options, readStream);
    case 'json':
      return yield* readJson(await asUtf8(input), source, options);
    case 'json-lines':
      return yield* readJsonLines(await asUtf8(input), source, options);
    case 'csv':
      return yield* readCsv(await asUtf8(input), source, options);
    case 'mailbox':
      return yield* readMailbox(await asUtf8(input), source, options);
    default:
      if (options.passes?.() !== true) yield* await readWhole(input, format, origin, options);
  }
}

/** What a compressed stream holds; records of a web archive are compressed one by one, and so read by its own reader. */
async function* readCompressed(
  input: ByteReader,
  format: 'gzip' | 'zstandard',
  origin: Origin,
  options: PassingOptions,
): AsyncGenerator<ReadResult> {
  const { source, depth = 0 } = origin;
  if (format === 'gzip' && (await isWarcInside(ByteReader.of(await input.peek(HEAD_BYTES)))))
    return yield* readWarc(input, source, options);
  if (depth >= DEEPEST) throw tooDeep(source);
  const chunks = format === 'gzip' ? gunzip(input, source) : unzstandard(input, source);
  const name = origin.name?.replace(/\.(?:gz|zst|tgz)$/i, '');
  const plain = new ByteReader(chunks);
  try {
    yield* readStream(plain, { source, name, address: origin.address, depth: depth + 1 }, options);
  } finally {
    await plain.close();
  }
}

async function readWhole(
  input: ByteReader,
  format: Format,
  { source, address, contentType = '' }: Origin,
  options: PassingOptions,
): Promise<readonly ReadResult[]> {
  const bytes = await input.all(MAX_FILE_BYTES);
  if (bytes === undefined) throw tooLarge(source, overMegabytes(MAX_FILE_BYTES));
  if (format === 'pdf') return [await attemptLater(source, () => readPdf(bytes, source, options))];
  if (format === 'mail' && !options.asIs) return [await attemptLater(source, () => readMail(bytes, source, options))];
  const text = decode(bytes, source, declaredEncoding(bytes, contentType));
  if (format === 'feed') return readFeed(text, source, options);
  if (format === 'newsml') return readNewsml(text, source, options);
  return [attempt(source, () => readSingle(text, format, source, address, options))];
}

function readSingle(
  text: string,
  format: Format,
  source: string,
  address: string | undefined,
  options: PassingOptions,
) {
  if (format === 'html') return readHtml(text, source, options, address);
  if (format === 'nitf') return readNitf(text, source, options);
  if (format === 'wikitext' && !options.asIs) return readWikitext(text, source, options);
  return readMarkedText(text, source, options);
}
