import type { ServerResponse } from 'node:http';
import { type ErrorCode, WiregraphError } from '../../article/index.ts';
import type { ErrorAnswer } from '../answers.ts';

const STATUS_OF: Readonly<Partial<Record<ErrorCode, number>>> = {
  usage: 400,
  'query-invalid': 400,
  'query-writes': 400,
  'not-found': 404,
  'query-timeout': 408,
  'graph-unreachable': 503,
};

/** Where a page can do otherwise than the command line. */
const ADVICE: Readonly<Partial<Record<ErrorCode, string>>> = {
  'query-writes': 'The explorer only reads: wiregraph query --write changes the graph.',
  'query-timeout': 'Ask for less: name more, or add a LIMIT.',
};

/** Headers of every answer: nothing is run, framed, guessed at or sent on that is not this server's own. */
export function secure(response: ServerResponse, nonce: string): void {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  response.setHeader('Content-Security-Policy', policy.join('; '));
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
}

export function sendJson(response: ServerResponse, status: number, answer: unknown): void {
  const body = Buffer.from(JSON.stringify(answer));
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
  });
  response.end(body);
}

export function sendError(response: ServerResponse, error: unknown): void {
  if (!(error instanceof WiregraphError)) {
    const message = error instanceof Error ? error.message : String(error);
    const advice = 'The rest of the explorer goes on; report what it says if it comes again.';
    refuse(response, 500, { code: 'internal', message: `Something went wrong: ${message}`, advice });
    return;
  }
  const { code, message, place } = error;
  const advice = ADVICE[code] ?? error.advice;
  const { line, column, offset } = place ?? {};
  const at = {
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    ...(offset === undefined ? {} : { offset }),
  };
  refuse(response, STATUS_OF[code] ?? 500, { code, message, advice, ...at });
}

export function refuse(response: ServerResponse, status: number, error: ErrorAnswer['error']): void {
  sendJson(response, status, { error } satisfies ErrorAnswer);
}
