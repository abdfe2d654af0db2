import type { Choice } from './conflict.ts';
import { hostName } from './outlet.ts';
import type { Statement } from './statement.ts';
import { worded, wordsOf } from './wording.ts';

/** The outlet, as data and tags name it; else as the title does behind or before the headline. */
export function chosenPublisher(
  statements: readonly Statement[],
  title: string | undefined,
  headline: string | undefined,
  url: string | undefined,
): Choice<string> | undefined {
  for (const { source, publisher } of statements) {
    const value = worded(publisher);
    if (value !== undefined && value.length <= 80 && !/^(?:https?:|@)/.test(value))
      return { value: withoutDomain(value), source };
  }
  const value = title === undefined ? undefined : inTitle(title, headline, hostName(url));
  return value === undefined ? undefined : { value, source: 'page' };
}

/** `dailycoast.com | The Daily Coast` is two names of one outlet: the one that is not an address. */
function withoutDomain(name: string): string {
  const parts = name.split(/\s+[|–—-]\s+/);
  return parts.length === 2 ? (parts.find((part) => !/\.\w{2,}$/.test(part)) ?? name) : name;
}

function inTitle(title: string, headline: string | undefined, host: string | undefined): string | undefined {
  const parts = title.split(/\s*[|｜»«]\s*|\s+[–—·-]\s+|\s*::\s*/).filter((part) => part !== '');
  if (parts.length < 2) return undefined;
  const others = parts.filter((part) => headline === undefined || !joined(headline).includes(joined(part)));
  const named = others.find(
    (part) => host !== undefined && joined(part).replace(/^the/, '') === host.replace(/^the/, ''),
  );
  const last = headline === undefined ? undefined : others.at(-1);
  const value = named ?? last;
  return value === undefined || wordsOf(value).length > 6 ? undefined : titled(value);
}

function joined(text: string): string {
  return wordsOf(text).join('');
}

/** Names in capitals are the title's type. */
function titled(name: string): string {
  return name.length > 5 && name === name.toUpperCase() && /\s/.test(name)
    ? name.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase())
    : name;
}
