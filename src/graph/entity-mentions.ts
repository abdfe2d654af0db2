import type { MentionKind } from '../article/index.ts';
import type { MentionsChange, Properties, Statement } from './changes.ts';

/** What an article says of one participant: where, and what. */
export interface Part {
  readonly mentions: MentionsChange;
  readonly statements: readonly Statement[];
  /** Of a participant that no other article can speak of. */
  readonly isLocal: boolean;
}

/**
 * The properties of the one MENTIONS relationship from an article to an entity. Where the article speaks of it under
 * several profiles, their mentions are put together in the order of the text, and `parts` holds each of them as it
 * was: who are one today may be told apart tomorrow.
 */
export function joinParts(parts: readonly Part[]): Properties {
  const all = parts.toSorted((one, other) => (one.mentions.entity < other.mentions.entity ? -1 : 1));
  const [first, ...more] = all;
  if (first === undefined) return {};
  const { entity, ...alone } = first.mentions;
  if (first.isLocal) return { ...alone, statements: first.statements };
  if (more.length === 0) return { ...alone, statements: first.statements, profiles: [entity] };
  return {
    ...joined(all.map(({ mentions }) => mentions)),
    statements: [...new Set(all.flatMap(({ statements }) => statements))].sort(),
    profiles: all.map(({ mentions }) => mentions.entity),
    parts: all.map((part) => JSON.stringify(part)),
  };
}

/** The parts of a relationship that `joinParts` made. `entity` is that of a participant that is local to its article. */
export function splitParts(entity: string, properties: Readonly<Record<string, unknown>>): Part[] {
  if (Array.isArray(properties.parts)) return properties.parts.map((part) => JSON.parse(String(part)) as Part);
  const [profile] = textsOf(properties.profiles);
  const mentions: MentionsChange = {
    entity: profile ?? entity,
    starts: numbersOf(properties.starts),
    ends: numbersOf(properties.ends),
    kinds: textsOf(properties.kinds) as MentionKind[],
    confidences: numbersOf(properties.confidences),
    count: Number(properties.count ?? 0),
    salience: Number(properties.salience ?? 0),
    headlineStarts: numbersOf(properties.headlineStarts),
    headlineEnds: numbersOf(properties.headlineEnds),
  };
  return [{ mentions, statements: textsOf(properties.statements), isLocal: profile === undefined }];
}

/** How much the article is about the entity is what it is about the profile that it is most about. */
function joined(all: readonly MentionsChange[]): Omit<MentionsChange, 'entity'> {
  const inText = all
    .flatMap(({ starts, ends, kinds, confidences }) =>
      starts.map((start, at) => ({
        start,
        end: ends[at] ?? start,
        kind: kinds[at] ?? 'name',
        confidence: confidences[at] ?? 0,
      })),
    )
    .sort((one, other) => one.start - other.start || one.end - other.end);
  const inHeadline = all
    .flatMap(({ headlineStarts, headlineEnds }) =>
      headlineStarts.map((start, at) => ({ start, end: headlineEnds[at] ?? start })),
    )
    .sort((one, other) => one.start - other.start || one.end - other.end);
  return {
    starts: inText.map(({ start }) => start),
    ends: inText.map(({ end }) => end),
    kinds: inText.map(({ kind }) => kind),
    confidences: inText.map(({ confidence }) => confidence),
    count: inText.length,
    salience: Math.max(...all.map(({ salience }) => salience)),
    headlineStarts: inHeadline.map(({ start }) => start),
    headlineEnds: inHeadline.map(({ end }) => end),
  };
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function numbersOf(value: unknown): number[] {
  return Array.isArray(value) ? value.map(Number) : [];
}
