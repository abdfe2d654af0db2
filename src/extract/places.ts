import type { ArticleMeta } from '../article/index.ts';
import { keyOf, type Place, placeOfDemonym, regionOfAbbreviation } from '../lexicon/gazetteer.ts';
import { countryOfArticle } from './article-country.ts';
import type { NameMention } from './layers.ts';
import { type Candidates, candidatesOf, kindsAround } from './places/candidates.ts';
import { closest, decide, type NameGroup } from './places/decide.ts';
import { isAuthority, linkNear, placeNameInside } from './places/near.ts';
import { stated } from './places/stated.ts';

/** Names as they stand in a text: the body or the headline. */
export interface Passage {
  readonly text: string;
  readonly names: readonly NameMention[];
}

/** A name and what it may mean. `key` ties together all mentions of one name. */
interface Toponym {
  readonly name: NameMention;
  readonly key: string | null;
  readonly candidates: Candidates;
  /** What the words around this mention speak for, or null. */
  readonly stated: ReadonlySet<Place> | null;
}

const NONE: Candidates = { places: [], isExact: false };

/**
 * Ties the places, peoples and organisations of an article to the gazetteer, all of them together. One name has one
 * meaning in an article, except where the text itself puts two mentions in two places.
 */
export function linkPlaces(meta: ArticleMeta, body: Passage, head: Passage): readonly (readonly NameMention[])[] {
  const named = new Set(
    [...body.names, ...head.names]
      .filter((name) => isPlace(name) && candidatesOf(name.text).isExact)
      .map((name) => keyOf(name.text)),
  );
  const lookUp = remembered(candidatesOf);
  const passages = [body, head].map((passage) => toponymsOf(passage, lookUp, (name) => named.has(keyOf(name))));
  const groups = groupsOf(passages.flat());
  const places = decide([...groups.values()], countryOfArticle(meta));
  const meanings = new Map([...groups.keys()].map((key, at) => [key, places[at] ?? null]));
  return passages.map((toponyms) => {
    const current = new Map(meanings);
    return toponyms.map((toponym) => linked(toponym, meaningHere(toponym, current, meanings)));
  });
}

function isPlace(name: NameMention): boolean {
  return name.type === 'Place';
}

/** Looks each name up once, so that all its mentions share the same candidates. */
function remembered(lookUp: (text: string) => Candidates): (text: string) => Candidates {
  const known = new Map<string, Candidates>();
  return (text) => {
    const key = keyOf(text);
    const found = known.get(key) ?? lookUp(text);
    known.set(key, found);
    return found;
  };
}

function toponymsOf(
  { text, names }: Passage,
  lookUp: (text: string) => Candidates,
  isNamed: (name: string) => boolean,
): Toponym[] {
  const found = names.map((name) => meaningsOf(text, name, lookUp, isNamed));
  const candidates = found.map((one) => one.candidates.places);
  const words = stated(text, names, candidates);
  return names.map((name, at) => ({ name, ...(found[at] ?? UNKNOWN), stated: words[at] ?? null }));
}

const UNKNOWN = { key: null, candidates: NONE } as const;

function meaningsOf(
  text: string,
  name: NameMention,
  lookUp: (text: string) => Candidates,
  isNamed: (name: string) => boolean,
): Pick<Toponym, 'key' | 'candidates'> {
  if (name.type === 'Person') return UNKNOWN;
  if (name.type === 'Other') return peopleOf(name.text);
  const short = shortRegion(text, name);
  if (short !== undefined) {
    const places = lookUp(short.name).places.filter(({ code }) => code === short.code);
    return { key: keyOf(short.name), candidates: { places, isExact: isPlace(name) } };
  }
  const own = isPlace(name) ? ofKind(text, name, lookUp(name.text)) : NONE;
  if (own.places.length > 0) return { key: keyOf(name.text), candidates: own };
  const isBearer = name.type === 'Organization' && (isNamed(name.text) || isAuthority(name.text));
  const inside = isBearer ? name.text : placeNameInside(name.text, isNamed);
  if (inside === null) return UNKNOWN;
  const people = peopleOf(inside);
  if (people.key !== null) return people;
  return { key: keyOf(inside), candidates: { ...lookUp(inside), isExact: false } };
}

/** `Ky.` and `Ont`: behind the comma after a town, or with a full stop. */
function shortRegion(text: string, { start, end, text: words }: NameMention): Place | undefined {
  const isBehindTown = text.slice(Math.max(0, start - 2), start) === ', ';
  const hasStop = text[end] === '.' && /\p{Ll}/u.test(words);
  return words.length <= 6 && (isBehindTown || hasStop) ? regionOfAbbreviation(words) : undefined;
}

function peopleOf(word: string): Pick<Toponym, 'key' | 'candidates'> {
  const place = placeOfDemonym(word);
  return place === undefined
    ? UNKNOWN
    : { key: `people of ${place.name}`, candidates: { places: [place], isExact: false } };
}

/** `Niger state` is no country, and a building is no town of its name. */
function ofKind(text: string, { start, end, subtypes }: NameMention, candidates: Candidates): Candidates {
  if (subtypes.includes('Facility')) {
    const built = candidates.places.filter(({ kind }) => kind === 'wide');
    return candidates.isExact && built.length > 0 ? { ...candidates, places: built } : NONE;
  }
  const kinds = kindsAround(text, start, end);
  const places = kinds === null ? [] : candidates.places.filter(({ kind }) => kinds.includes(kind));
  return places.length === 0 ? candidates : { ...candidates, places };
}

function groupsOf(toponyms: readonly Toponym[]): ReadonlyMap<string, NameGroup> {
  const groups = new Map<string, { candidates: Set<Place>; mentions: number; votes: Map<Place, number> }>();
  for (const { key, candidates, stated: spoken } of toponyms) {
    if (key === null) continue;
    const group = groups.get(key) ?? { candidates: new Set(), mentions: 0, votes: new Map() };
    groups.set(key, group);
    group.mentions += 1;
    for (const place of candidates.places) group.candidates.add(place);
    for (const place of spoken ?? []) group.votes.set(place, (group.votes.get(place) ?? 0) + 1);
  }
  return new Map([...groups].map(([key, group]) => [key, { ...group, candidates: [...group.candidates] }]));
}

/**
 * What a mention means: what the text states of it, else what the name last meant. `current` keeps that as the mentions
 * are gone through.
 */
function meaningHere(
  { key, candidates, stated: spoken }: Toponym,
  current: Map<string, Place | null>,
  meanings: ReadonlyMap<string, Place | null>,
): Place | null {
  if (key === null) return null;
  const usual = meanings.get(key) ?? null;
  const others = [...meanings].filter(([other]) => other !== key).map(([, place]) => place);
  if (spoken !== null) {
    const here = usual !== null && spoken.has(usual) ? usual : closest([...spoken], others);
    current.set(key, here);
    return here;
  }
  const here = current.get(key) ?? null;
  return here === null || candidates.places.includes(here) ? here : closest(candidates.places, others);
}

function linked({ name, candidates }: Toponym, place: Place | null): NameMention {
  if (place === null) return isPlace(name) ? { ...name, link: null } : name;
  if (isPlace(name) && candidates.isExact) return { ...name, subtypes: [place.subtype], link: place.link };
  return { ...name, link: linkNear(place) };
}
