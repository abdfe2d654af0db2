const NEWLINE = 10;
const SEARCHED_BYTES = 65_536;
const NOTHING = new Uint8Array(0);

/** Reads a stream of bytes piece by piece, holding only what was looked at and not yet taken. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #held: Uint8Array = NOTHING;
  #ended = false;
  #failure: unknown;
  #offset = 0;
  #kept: Uint8Array[] = [];
  #keptLength = 0;
  #longestKept = 0;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  static of(bytes: Uint8Array): ByteReader {
    return new ByteReader(only(bytes));
  }

  /** How many bytes were taken so far. */
  get offset(): number {
    return this.#offset;
  }

  /** The next bytes, not taken: `length` of them, or fewer at the end of the stream. */
  async peek(length: number): Promise<Uint8Array> {
    if (this.#held.length < length) await this.#fill(length);
    return this.#held.subarray(0, length);
  }

  /** What is at hand, not taken: at least `least` bytes where there are so many, so that a slow pipe is not waited for. */
  async glance(least: number, most: number): Promise<Uint8Array> {
    if (this.#held.length < least) await this.#fill(least);
    return this.#held.subarray(0, most);
  }

  /** The next line with its end, not taken; undefined when it is longer than `longest`. */
  async peekLine(longest: number): Promise<Uint8Array | undefined> {
    let searched = 0;
    for (let length = 1; ; length = 2 * this.#held.length) {
      const bytes = await this.glance(Math.min(length, longest), longest);
      const end = bytes.indexOf(NEWLINE, searched);
      if (end >= 0) return bytes.subarray(0, end + 1);
      if (bytes.length >= longest) return undefined;
      if (this.#ended) return bytes;
      searched = bytes.length;
    }
  }

  /** Takes `length` bytes, or fewer at the end of the stream. */
  async read(length: number): Promise<Uint8Array> {
    const bytes = await this.peek(length);
    this.#drop(bytes.length);
    return bytes;
  }

  /** Takes what is at hand, or else the next chunk; undefined at the end. */
  async take(): Promise<Uint8Array | undefined> {
    if (this.#held.length === 0) await this.#fill(1);
    const bytes = this.#held;
    this.#drop(bytes.length);
    return bytes.length === 0 ? undefined : bytes;
  }

  /** Passes over `length` bytes without holding them, and says how many there were. */
  async skip(length: number): Promise<number> {
    let left = length;
    while (left > 0) {
      const step = (await this.peek(1)).length === 0 ? 0 : Math.min(left, this.#held.length);
      if (step === 0) break;
      this.#drop(step);
      left -= step;
    }
    return length - left;
  }

  /** Goes on to where `mark` stands; false, and at the end, where it stands nowhere. */
  async skipTo(mark: Uint8Array): Promise<boolean> {
    for (;;) {
      const bytes = await this.peek(SEARCHED_BYTES);
      const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(mark);
      const isLast = bytes.length < SEARCHED_BYTES;
      await this.skip(at >= 0 ? at : isLast ? bytes.length : bytes.length - mark.length + 1);
      if (at >= 0 || isLast) return at >= 0;
    }
  }

  /** Puts back what was taken last. */
  unread(bytes: Uint8Array): void {
    this.#held = this.#held.length === 0 ? bytes : Buffer.concat([bytes, this.#held]);
    this.#offset -= bytes.length;
    this.#forget(bytes.length);
  }

  /** Takes one line with its end; undefined at the end of the stream, null when the line is longer than `longest`. */
  async line(longest: number): Promise<Uint8Array | null | undefined> {
    const parts: Uint8Array[] = [];
    let length = 0;
    for (let bytes = await this.take(); bytes !== undefined; bytes = await this.take()) {
      const end = bytes.indexOf(NEWLINE) + 1;
      if (end > 0 && end < bytes.length) this.unread(bytes.subarray(end));
      const part = end > 0 ? bytes.subarray(0, end) : bytes;
      length += part.length;
      if (length <= longest) parts.push(part);
      else parts.length = 0;
      if (end > 0) break;
    }
    if (length > longest) return null;
    return length === 0 ? undefined : joined(parts);
  }

  /** All that is left, or undefined when that is more than `longest` bytes. */
  async all(longest: number): Promise<Uint8Array | undefined> {
    const bytes = await this.read(longest + 1);
    if (bytes.length <= longest) await this.peek(1); // Tells whether the source ended or failed.
    return bytes.length > longest ? undefined : bytes;
  }

  /** What is left, chunk by chunk. */
  async *rest(): AsyncGenerator<Uint8Array> {
    for (let bytes = await this.take(); bytes !== undefined; bytes = await this.take()) yield bytes;
  }

  /** From here on what is taken is kept, the last `longest` bytes of it, so that it can be put back. */
  mark(longest: number): void {
    this.#kept = [];
    this.#keptLength = 0;
    this.#longestKept = longest;
  }

  /** Goes back to the mark, or as near to it as what was kept reaches. */
  rewind(): void {
    const bytes = joined(this.#kept);
    this.mark(0);
    if (bytes.length > 0) this.unread(bytes);
  }

  /** Lets go of the source. */
  async close(): Promise<void> {
    this.#ended = true;
    this.#held = NOTHING;
    await this.#chunks.return?.();
  }

  #drop(length: number): void {
    if (this.#longestKept > 0) this.#keep(this.#held.subarray(0, length));
    this.#held = this.#held.subarray(length);
    this.#offset += length;
  }

  #keep(bytes: Uint8Array): void {
    this.#kept.push(bytes);
    this.#keptLength += bytes.length;
    while (this.#keptLength > this.#longestKept) this.#keptLength -= this.#kept.shift()?.length ?? 0;
  }

  /** What was put back is no longer taken. */
  #forget(length: number): void {
    for (let left = length; left > 0 && this.#kept.length > 0; ) {
      const last = this.#kept.pop() ?? NOTHING;
      if (last.length > left) this.#kept.push(last.subarray(0, last.length - left));
      this.#keptLength -= Math.min(left, last.length);
      left -= last.length;
    }
  }

  /** When the source fails, what came before is still given; its error is thrown to whoever asks for more. */
  async #fill(length: number): Promise<void> {
    const parts = [this.#held];
    let held = this.#held.length;
    try {
      while (held < length && !this.#ended) {
        const { value, done } = await this.#chunks.next();
        if (done === true) this.#ended = true;
        else {
          parts.push(value);
          held += value.length;
        }
      }
    } catch (error) {
      this.#ended = true;
      this.#failure = error;
    }
    this.#held = joined(parts.filter((part) => part.length > 0));
    if (held === 0 && this.#failure !== undefined) throw this.#failure;
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [first] = parts;
  return parts.length === 1 && first !== undefined ? first : Buffer.concat(parts);
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
