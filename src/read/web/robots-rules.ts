import { AGENT } from './agent.ts';

/** What a robots.txt asks of this program. */
export interface RobotsRules {
  /** `path` as in a URL, with its query. */
  readonly allows: (path: string) => boolean;
  readonly crawlDelayMs: number | null;
}

interface Rule {
  readonly pattern: string;
  readonly allow: boolean;
}

interface Group {
  readonly agents: string[];
  readonly rules: Rule[];
  delay: number | null;
}

export const ALL_ALLOWED: RobotsRules = { allows: () => true, crawlDelayMs: null };

/** Reads a robots.txt as RFC 9309 says: the groups that name this program together, else those for all. */
export function robotsRules(text: string): RobotsRules {
  const groups = groupsIn(text);
  const own = groups.filter(({ agents }) => agents.includes(AGENT));
  const mine = own.length > 0 ? own : groups.filter(({ agents }) => agents.includes('*'));
  const rules = mine.flatMap((group) => group.rules);
  const delays = mine.flatMap(({ delay }) => (delay === null ? [] : [delay]));
  return {
    allows: (path) => path === '/robots.txt' || isAllowed(rules, normalized(path)),
    crawlDelayMs: delays.length === 0 ? null : Math.max(...delays) * 1000,
  };
}

function groupsIn(text: string): readonly Group[] {
  const groups: Group[] = [];
  let isNaming = false;
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)) {
    const [statement = ''] = line.split('#', 1);
    const colon = statement.indexOf(':');
    if (colon < 0) continue;
    const name = statement.slice(0, colon).trim().toLowerCase();
    const value = statement.slice(colon + 1).trim();
    if (name === 'user-agent') {
      if (!isNaming) groups.push({ agents: [], rules: [], delay: null });
      groups.at(-1)?.agents.push(productToken(value));
      isNaming = true;
    } else if (name === 'allow' || name === 'disallow') {
      isNaming = false;
      if (value !== '') groups.at(-1)?.rules.push({ pattern: normalized(value), allow: name === 'allow' });
    } else if (name === 'crawl-delay') {
      isNaming = false;
      const group = groups.at(-1);
      const seconds = Number(value);
      if (group !== undefined && value !== '' && seconds >= 0) group.delay = Math.max(group.delay ?? 0, seconds);
    }
  }
  return groups;
}

/** The name without what some write after it, as a version. */
function productToken(value: string): string {
  return value.startsWith('*') ? '*' : (/^[\w-]+/.exec(value)?.[0].toLowerCase() ?? '');
}

/** The longest pattern that matches decides, and of two as long the one that allows. */
function isAllowed(rules: readonly Rule[], path: string): boolean {
  let longest = -1;
  let allow = true;
  for (const rule of rules) {
    const { length } = rule.pattern;
    if (length < longest || (length === longest && !rule.allow)) continue;
    if (!matches(rule.pattern, path)) continue;
    longest = length;
    allow = rule.allow;
  }
  return allow;
}

/** Whether the path starts as the pattern says: `*` is anything, `$` at the end the end of the path. */
function matches(pattern: string, path: string): boolean {
  const toEnd = pattern.endsWith('$');
  const [first = '', ...others] = (toEnd ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(first)) return false;
  const last = toEnd ? others.pop() : undefined;
  let at = first.length;
  for (const part of others) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  if (!toEnd) return true;
  return last === undefined ? at === path.length : path.length - last.length >= at && path.endsWith(last);
}

/** One spelling for each path: what needs no escape is written out, all else is escaped in capitals. */
function normalized(path: string): string {
  const escaped = Buffer.from(path)
    .toString('latin1')
    .replace(/[^\x21-\x7e]/g, escapedByte);
  return escaped.replace(/%[0-9a-f]{2}/gi, (code) => {
    const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : code.toUpperCase();
  });
}

function escapedByte(byte: string): string {
  return `%${byte.charCodeAt(0).toString(16).padStart(2, '0')}`;
}
