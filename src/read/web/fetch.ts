import { WiregraphError } from '../../article/index.ts';
import { MAX_FILE_BYTES, tooLarge } from '../limits.ts';

export interface Fetched {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  /** The address after redirects. */
  readonly address: string;
}

const TIMEOUT_MS = 20_000;
const ACCEPT =
  'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, text/plain;q=0.9, */*;q=0.5';

/** Fetches one address, with a limit of time and size. */
export async function fetchPage(address: string): Promise<Fetched> {
  const response = await fetch(address, { headers: { accept: ACCEPT }, signal: AbortSignal.timeout(TIMEOUT_MS) }).catch(
    (cause) => {
      const advice = 'Check the address and the connection, then try again.';
      throw new WiregraphError(
        'input-unreadable',
        'this address cannot be reached',
        advice,
        { source: address },
        cause,
      );
    },
  );
  if (!response.ok) {
    const advice = 'Check that the address leads to an article that anyone can open.';
    throw new WiregraphError('input-unreadable', `the server answered ${response.status}`, advice, { source: address });
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > MAX_FILE_BYTES) throw tooLarge(address, `over ${Math.round(MAX_FILE_BYTES / 1e6)} MB`);
    parts.push(part);
  }
  return {
    bytes: Buffer.concat(parts),
    contentType: response.headers.get('content-type') ?? '',
    address: response.url,
  };
}
