import type { ErrorAnswer } from '../../answers.ts';
import { token } from './token.ts';

/** A refusal of the server, in its own words. */
export class ApiError extends Error {
  readonly detail: ErrorAnswer['error'];
  constructor(detail: ErrorAnswer['error']) {
    super(detail.message);
    this.detail = detail;
  }
}

export function get<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
  return send<Answer>(path, signal === undefined ? {} : { signal });
}

export function post<Answer>(path: string, body: unknown, signal?: AbortSignal): Promise<Answer> {
  const headers = { 'Content-Type': 'application/json', ...authority() };
  return send<Answer>(path, { method: 'POST', headers, body: JSON.stringify(body), ...(signal ? { signal } : {}) });
}

export function remove<Answer>(path: string): Promise<Answer> {
  return send<Answer>(path, { method: 'DELETE', headers: authority() });
}

function authority(): Record<string, string> {
  const held = token();
  return held === null ? {} : { 'X-Wiregraph-Token': held };
}

const UNREACHED = {
  code: 'unreachable',
  message: 'The explorer does not answer.',
  advice: 'Is wiregraph view still running? Start it again, and open the address that it prints.',
};

/** For what is fetched by other means than these. */
export const unreached = (): ApiError => new ApiError(UNREACHED);

const UNREADABLE = {
  code: 'unreadable',
  message: 'What came is no answer of the explorer.',
  advice: 'Does something else serve this address now? Open the one that wiregraph view printed last.',
};

/** Fails with an `ApiError` alone, or as it does when it was broken off. */
async function send<Answer>(path: string, init: RequestInit): Promise<Answer> {
  try {
    const response = await fetch(path, init);
    const answer = (await response.json()) as Answer | Partial<ErrorAnswer>;
    if (response.ok) return answer as Answer;
    throw new ApiError((answer as Partial<ErrorAnswer>).error ?? UNREADABLE);
  } catch (error) {
    const isAbort = error instanceof DOMException && error.name === 'AbortError';
    if (isAbort || error instanceof ApiError) throw error;
    throw new ApiError(error instanceof SyntaxError ? UNREADABLE : UNREACHED);
  }
}
