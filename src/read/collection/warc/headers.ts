/** The header lines at the head of some bytes, and how many bytes they and the blank line after them take. */
export interface HeaderLines {
  /** The first line, such as `HTTP/1.1 200 OK`. */
  readonly first: string;
  /** By their names in small letters; of a name that comes twice, the first. */
  readonly headers: ReadonlyMap<string, string>;
  readonly length: number;
}

/** Reads header lines up to the blank line that ends them; undefined when there is none. */
export function headerLines(bytes: Uint8Array): HeaderLines | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const strict = buffer.indexOf('\r\n\r\n');
  const loose = buffer.indexOf('\n\n');
  const isLoose = strict < 0 || (loose >= 0 && loose < strict);
  const end = isLoose ? loose : strict;
  if (end < 0) return undefined;
  const [first = '', ...lines] = buffer.subarray(0, end).toString('utf8').split(/\r?\n/);
  const headers = new Map<string, string>();
  let last = '';
  for (const line of lines) {
    if (/^[ \t]/.test(line)) {
      headers.set(last, `${headers.get(last) ?? ''} ${line.trim()}`);
      continue;
    }
    const colon = line.indexOf(':');
    last = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (last !== '' && !headers.has(last)) headers.set(last, line.slice(colon + 1).trim());
  }
  return { first, headers, length: end + (isLoose ? 2 : 4) };
}
