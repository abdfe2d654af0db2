import type { IncomingMessage } from 'node:http';
import { WiregraphError } from '../../article/index.ts';

const MOST_BYTES = 256 * 1024;

/** The JSON of a request. Other types are refused: a form of another page can send those without asking. `usage`. */
export async function jsonBody(request: IncomingMessage): Promise<unknown> {
  if (!/^application\/json\b/u.test(request.headers['content-type'] ?? '')) {
    throw new WiregraphError('usage', 'The request is no JSON', 'Send it with Content-Type: application/json.');
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) {
      throw new WiregraphError('usage', 'The request is too long', `Send no more than ${MOST_BYTES / 1024} KB.`);
    }
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch (cause) {
    throw new WiregraphError('usage', 'The request is no JSON', 'Send one JSON document.', undefined, cause);
  }
}
