import type { Claim, DateSpan, Entity, EntityType, Mention } from '../../src/article/index.ts';
import { claims } from '../../src/extract/claims.ts';
import type { NameMention } from '../../src/extract/layers.ts';
import { roles } from '../../src/extract/roles.ts';
import { analyse } from '../../src/language/index.ts';
import { plainArticle } from './plain-article.ts';

/** Names of a text with their types; `Nationality:KE` is a demonym, `Country:KE` a country. */
export type Names = Readonly<Record<string, EntityType | `Nationality:${string}` | `Country:${string}`>>;

/** Roles as `person | title | holder`, `*` after the title of an office. */
export async function rolesOf(text: string, names: Names): Promise<string[]> {
  return rolesBetween(text, named(text, names));
}

/** The same of a text whose names are found already. */
export async function rolesBetween(text: string, names: readonly NameMention[]): Promise<string[]> {
  const { roles: found } = await roles.run(layered(text, names));
  return found.map(({ person, title, holder, isOfficial }) => {
    const where = holder === null ? '-' : text.slice(holder.start, holder.end);
    return `${text.slice(person.start, person.end)} | ${title.text}${isOfficial ? '*' : ''} | ${where}`;
  });
}

/** Claims as `subject predicate object`, with the title in brackets and `not` where negated. */
export async function claimsOf(text: string, names: Names): Promise<string[]> {
  const base = layered(text, named(text, names));
  const role = await roles.run(base);
  const { claims: found } = await claims.run({ ...base, ...role, ...resolved(base.names) });
  for (const claim of found) if (text.slice(claim.start, claim.end) !== claim.text) throw new Error('span is off');
  return found.map(({ subject, predicate, object, title, negated }) => {
    const words = [subject, negated ? 'not' : '', predicate, title ? `(${title})` : '', object ?? '-'];
    return words.filter((word) => word !== '').join(' ');
  });
}

/** Claims of a text whose time expressions are known: by their words, the first and the last day that they mean. */
export async function timedClaims(
  text: string,
  names: Names,
  days: Readonly<Record<string, readonly [from: string, to: string]>>,
): Promise<readonly Claim[]> {
  const dates = Object.entries(days)
    .filter(([words]) => text.includes(words))
    .map(([words, [from, to]]): DateSpan => {
      const start = text.indexOf(words);
      return { start, end: start + words.length, text: words, from, to, precision: 'year' };
    });
  const base = { ...layered(text, named(text, names)), dates };
  const role = await roles.run(base);
  return (await claims.run({ ...base, ...role, ...resolved(base.names) })).claims;
}

function named(text: string, names: Names): NameMention[] {
  const found = Object.entries(names).flatMap(([name, kind]) => mentionsOf(text, name, kind));
  return found.sort((one, other) => one.start - other.start);
}

function layered(text: string, names: readonly NameMention[]) {
  const article = plainArticle(text);
  const nothing = { headlineNames: [], dates: [], quantities: [], quotes: [], events: [], syntax: null };
  return { ...article, body: analyse(text), head: analyse(''), names, ...nothing };
}

function mentionsOf(text: string, name: string, kind: string): NameMention[] {
  const [word = '', countryCode] = kind.split(':');
  const type = word === 'Nationality' ? 'Other' : word === 'Country' ? 'Place' : (word as NameMention['type']);
  const found: NameMention[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    found.push({
      start: at,
      end: at + name.length,
      text: name,
      kind: 'name',
      type,
      subtypes: word === 'Nationality' || word === 'Country' ? [word] : [],
      expansion: null,
      link: countryCode === undefined ? null : { countryCode },
      confidence: 1,
    });
  }
  return found;
}

/** Each name is its own entity, whose id is the name. */
function resolved(names: readonly NameMention[]) {
  const mentions = names.map((name): Mention => ({ ...name, kind: 'name', entity: name.text, confidence: 1 }));
  const entities = new Map(
    names.map((name): [string, Entity] => [
      name.text,
      {
        id: name.text,
        type: name.type,
        subtypes: name.subtypes,
        name: name.text,
        aliases: [],
        ...(name.link === null ? {} : { link: name.link }),
      },
    ]),
  );
  return { mentions, headlineMentions: [], entities: [...entities.values()] };
}
