import { type ReadResult, type RememberingOptions, readSources, type WebOptions } from '../../../src/read/index.ts';

/** Reads addresses of a test site: with no pause between requests, and from loopback. */
export async function readWeb(
  addresses: readonly string[],
  web: WebOptions = {},
  options: RememberingOptions = {},
): Promise<ReadResult[]> {
  const results: ReadResult[] = [];
  const reading = readSources(addresses, { ...options, web: { allowPrivate: true, delayMs: 0, ...web } });
  for await (const result of reading) results.push(result);
  return results;
}

export const textOf = (result: ReadResult | undefined): string =>
  result !== undefined && 'article' in result ? result.article.text : '';

/** The code of an error and what it says, or nothing. */
export const errorOf = (result: ReadResult | undefined): string =>
  result !== undefined && 'error' in result
    ? `${result.error.code}: ${result.error.message}. ${result.error.advice}`
    : '';
