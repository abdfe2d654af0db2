import { WiregraphError } from '../../article/index.ts';

const WORDS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no host has this name',
  ENODATA: 'no host has this name',
  EAI_AGAIN: 'names of hosts cannot be looked up at the moment',
  ECONNREFUSED: 'nothing answers there',
  ECONNRESET: 'the connection was cut',
  EPIPE: 'the connection was cut',
  UND_ERR_SOCKET: 'the connection was cut',
  EHOSTUNREACH: 'no way leads there',
  ENETUNREACH: 'no way leads there',
  ETIMEDOUT: 'it does not answer in time',
  UND_ERR_CONNECT_TIMEOUT: 'it does not answer in time',
  UND_ERR_HEADERS_TIMEOUT: 'it does not answer in time',
  UND_ERR_BODY_TIMEOUT: 'it does not answer in time',
  UND_ERR_HEADERS_OVERFLOW: 'its answer has headers beyond measure',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is signed by nobody known',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is signed by nobody known',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate is signed by nobody known',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
  EPROTO: 'it does not speak the protocol of this address',
  Z_DATA_ERROR: 'its answer is not packed as it says',
  Z_BUF_ERROR: 'its answer is not packed as it says',
};

/** Whole families of codes. */
const FAMILIES: readonly (readonly [string, string])[] = [
  ['HPE_', 'its answer is not HTTP'],
  ['ERR_SSL_', 'it does not speak the protocol of this address'],
  ['CERT_', 'its certificate cannot be trusted'],
];

/** A connection that was cut before any answer: most often an idle one that the server had closed, so worth a second try. */
export function wasCut(error: unknown): boolean {
  return causes(error).some((code) => code === 'ECONNRESET' || code === 'EPIPE' || code === 'UND_ERR_SOCKET');
}

/** What went wrong on the way, as an error that says what to do; errors of this project are given as they are. */
export function networkError(error: unknown, source: string, timeoutMs: number): WiregraphError {
  for (let one: unknown = error; one instanceof Error; one = one.cause) if (one instanceof WiregraphError) return one;
  if (error instanceof Error && error.name === 'TimeoutError') {
    const words = `the answer is not complete after ${Math.round(timeoutMs / 100) / 10} seconds`;
    return new WiregraphError(
      'input-unreadable',
      words,
      'Try again later, or give more with --timeout.',
      { source },
      error,
    );
  }
  const codes = causes(error);
  const why = codes.map(wordsFor).find((words) => words !== undefined) ?? codes[0] ?? messageOf(error);
  const advice = 'Check the address and the connection, then try again.';
  return new WiregraphError('input-unreadable', `this address cannot be read: ${why}`, advice, { source }, error);
}

function wordsFor(code: string): string | undefined {
  return WORDS[code] ?? FAMILIES.find(([beginning]) => code.startsWith(beginning))?.[1];
}

/** The codes of an error and of what caused it. */
function causes(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [];
  // The parser of HTTP gives its errors a code only where it was stopped by one of its own checks.
  const ownCode = error.name === 'HTTPParserError' ? 'HPE_' : 'code' in error ? error.code : undefined;
  const code = typeof ownCode === 'string' ? [ownCode] : [];
  const several = error instanceof AggregateError ? error.errors.flatMap(causes) : [];
  return [...code, ...several, ...causes(error.cause)];
}

/** What the first cause says. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : messageOf(error.cause);
}
