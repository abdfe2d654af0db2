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

async function send<Answer>(path: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(path, init).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError(UNREACHED);
  });
  const answer = (await response.json()) as Answer | ErrorAnswer;
  if (!response.ok) throw new ApiError((answer as ErrorAnswer).error);
  return answer as Answer;
}
