import { readFileSync } from 'node:fs';

/** The name by which a robots.txt speaks to this program. */
export const AGENT = 'wiregraph';

/** What servers are told: the name and its version. */
export function userAgent(): string {
  const file = new URL('../../../package.json', import.meta.url);
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return `${AGENT}/${version}`;
}
