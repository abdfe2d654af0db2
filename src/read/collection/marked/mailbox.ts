import { attemptLater } from '../../attempt.ts';
import { MAX_FILE_BYTES, MAX_LINE_BYTES, overMegabytes, tooLarge } from '../../limits.ts';
import type { PassingOptions, ReadResult } from '../../options.ts';
import type { ByteReader } from '../bytes/byte-reader.ts';
import { readMail } from './mail.ts';

/** Whether a mailbox of several mails begins here: a line that names sender and date, then headers. */
export function isMailbox(head: string): boolean {
  return /^From \S+ .{0,80}\d{4}.{0,20}\r?\n[\w-]+:/.test(head);
}

/** The mails of a mailbox (mbox), one by one. */
export async function* readMailbox(
  input: ByteReader,
  path: string,
  options: PassingOptions,
): AsyncGenerator<ReadResult> {
  let number = 0;
  for await (const bytes of mailsOf(input)) {
    number += 1;
    if (options.passes?.() === true) continue;
    const source = `${path}#${number}`;
    if (bytes === null) yield { source, error: tooLarge(source, overMegabytes(MAX_FILE_BYTES)) };
    else yield await attemptLater(source, () => readMail(bytes, source, options));
  }
}

/** Each mail without the line that opened it; null where it is too large to hold. */
async function* mailsOf(input: ByteReader): AsyncGenerator<Uint8Array | null> {
  let parts: Uint8Array[] | undefined;
  let length = 0;
  let isAfterBlank = true;
  const taken = () => (length > MAX_FILE_BYTES ? null : Buffer.concat(parts ?? []));
  for (let line = await input.line(MAX_LINE_BYTES); line !== undefined; line = await input.line(MAX_LINE_BYTES)) {
    const start = line === null ? '' : Buffer.from(line.subarray(0, 16)).toString('latin1');
    if (isAfterBlank && start.startsWith('From ')) {
      if (parts !== undefined) yield taken();
      parts = [];
      length = 0;
    } else if (line === null) length = MAX_FILE_BYTES + 1;
    else {
      const content = /^>+From /.test(start) ? line.subarray(1) : line;
      length += content.length;
      if (length <= MAX_FILE_BYTES) parts?.push(content);
      else parts = [];
    }
    isAfterBlank = start.trim() === '';
  }
  if (parts !== undefined) yield taken();
}
