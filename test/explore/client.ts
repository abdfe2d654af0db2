import type { Explorer } from '../../src/explore/index.ts';

export interface Answered<Answer> {
  readonly status: number;
  readonly body: Answer;
  readonly headers: Headers;
}

/** Asks an explorer as its own page would. */
export async function asked<Answer>(
  { origin, token }: Explorer,
  path: string,
  { method, body, headers = {} }: { method?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answered<Answer>> {
  const own = body === undefined && method === undefined ? {} : { Origin: origin, 'X-Wiregraph-Token': token };
  const response = await fetch(origin + path, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: { ...own, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Answer, headers: response.headers };
}
