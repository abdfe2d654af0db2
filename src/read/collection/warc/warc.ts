import { asReadError, attempt } from '../../attempt.ts';
import type { PassingOptions, ReadResult } from '../../options.ts';
import { ByteReader } from '../bytes/byte-reader.ts';
import { gunzip, isGzip, toNextMember } from '../bytes/gzip.ts';
import { readRecord, unwanted } from './page.ts';
import { type WarcEntry, warcRecords } from './records.ts';

/** Whether a gzip stream holds a web archive. `input` is a reader of its own, which is used up. */
export async function isWarcInside(input: ByteReader): Promise<boolean> {
  const plain = new ByteReader(gunzip(input, ''));
  try {
    return Buffer.from(await plain.peek(5)).toString('latin1') === 'WARC/';
  } catch {
    return false; // Damaged data are told by whoever reads them.
  } finally {
    await plain.close();
  }
}

/** The pages and texts of a web archive, one record after the other; what else it holds is counted and passed over. */
export async function* readWarc(input: ByteReader, path: string, options: PassingOptions): AsyncGenerator<ReadResult> {
  const counts = new Map<string, number>();
  const count = (kind: string) => counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const entries = isGzip(await input.peek(4)) ? packedRecords(input, path) : plainRecords(input, path);
  for await (const entry of entries) {
    if ('passedOver' in entry) count(entry.passedOver);
    else if (options.passes?.() === true) continue;
    else if ('error' in entry) yield { source: `${path}@${entry.offset}`, error: entry.error };
    else {
      const source = `${path}@${entry.record.offset}`;
      const result = attempt(source, () => readRecord(entry.record, source, options));
      // A crawl takes front pages and lists along: they are no failures.
      if ('error' in result && result.error.code === 'input-empty') count('pages without an article');
      else yield result;
    }
  }
  if (counts.size > 0) options.tell?.(`${path}: ${passedOver(counts)}`);
}

function plainRecords(input: ByteReader, path: string): AsyncGenerator<WarcEntry> {
  return warcRecords(input, path, unwanted, () => input.offset);
}

/** Each record is compressed for itself, so that damage in one ends with it. */
async function* packedRecords(input: ByteReader, path: string): AsyncGenerator<WarcEntry> {
  let member = input.offset;
  let isResuming = false;
  do {
    const plain = new ByteReader(
      gunzip(input, path, (offset) => {
        member = offset;
      }),
    );
    try {
      // Bytes that only look like the head of a member are passed over in silence.
      if (isResuming && Buffer.from(await plain.peek(5)).toString('latin1') !== 'WARC/') continue;
      isResuming = false;
      yield* warcRecords(plain, path, unwanted, () => member);
      return;
    } catch (error) {
      if (!isResuming) yield { offset: member, error: asReadError(error, path) };
      isResuming = true;
    } finally {
      await plain.close();
      input.rewind(); // A head that was none may have taken in the one behind it.
    }
  } while (await toNextMember(input));
}

const KINDS_SHOWN = 6;

function passedOver(counts: ReadonlyMap<string, number>): string {
  const kinds = [...counts].sort(([, one], [, other]) => other - one);
  const total = kinds.reduce((sum, [, count]) => sum + count, 0);
  const shown = kinds.slice(0, KINDS_SHOWN).map(([kind, count]) => `${kind} ${count}`);
  return `${total} records passed over that hold no article (${shown.join(', ')}${kinds.length > KINDS_SHOWN ? ', …' : ''})`;
}
