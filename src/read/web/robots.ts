import type { Response } from 'undici';
import { WiregraphError } from '../../article/index.ts';
import type { Ask } from './asking.ts';
import { bodyOf } from './body.ts';
import { redirectOf } from './redirects.ts';
import { disallowed } from './refusals.ts';
import { ALL_ALLOWED, type RobotsRules, robotsRules } from './robots-rules.ts';

/** RFC 9309 asks for at least 500 kibibytes, and for five redirects. */
const MAX_BYTES = 512 * 1024;
const MAX_REDIRECTS = 5;

/** The rules of each host, asked for once. */
export type Robots = (url: URL, source: string, ask: Ask) => Promise<RobotsRules>;

export function robotsOfHosts(): Robots {
  const asked = new Map<string, Promise<RobotsRules | WiregraphError>>();
  return async ({ origin }, source, ask) => {
    const rules = asked.get(origin) ?? rulesOf(origin, source, ask);
    asked.set(origin, rules);
    const found = await rules;
    if (!(found instanceof WiregraphError)) return found;
    throw new WiregraphError(found.code, found.message, found.advice, { source }, found);
  };
}

/** The rules, or why the host cannot be asked for anything. */
async function rulesOf(origin: string, source: string, ask: Ask): Promise<RobotsRules | WiregraphError> {
  let url = new URL('/robots.txt', origin);
  try {
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
      const answer = await ask(url, (response) => answerOf(response, url, source));
      if (!(answer instanceof URL)) return answer;
      url = answer;
    }
    return ALL_ALLOWED;
  } catch (error) {
    // A host that does not answer at all cannot be read for that reason, and not for its rules.
    if (error instanceof WiregraphError && url.origin === origin) return error;
    return disallowed(source, `the robots.txt of ${origin} cannot be read, so nothing there may be fetched`);
  }
}

async function answerOf(response: Response, url: URL, source: string): Promise<RobotsRules | WiregraphError | URL> {
  const onward = redirectOf(response, url, source);
  if (onward !== undefined) return onward;
  if (response.status >= 500) {
    const why = `the robots.txt of ${url.origin} answers ${response.status}, so nothing there may be fetched`;
    return disallowed(source, why);
  }
  if (response.status !== 200) return ALL_ALLOWED;
  const { bytes } = await bodyOf(response, MAX_BYTES);
  return robotsRules(new TextDecoder().decode(bytes));
}
