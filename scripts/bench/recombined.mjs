import { createHash } from 'node:crypto';
import { profile } from '../../dist/resolve/index.js';

/**
 * Endless changes recombined from a base of real ones: each round tells the base's events anew, of other people and
 * bodies at other places. Who is told of follows Zipf's law, as in the news: a few are in a large part of the articles,
 * most in one; an article may leave out a person's country or field, and give initials or a further name. So profiles
 * meet in blocks and are put together as they are in a graph of real news. A number gives the same articles each time.
 */
export function* recombined(base) {
  const isShared = sharedEntities(base);
  for (let round = 0; ; round += 1)
    for (const [at, changes] of base.entries()) {
      const random = randomOf(round * base.length + at);
      yield round === 0 ? changes : recombine(changes, round, isShared, random);
    }
}

function sharedEntities(base) {
  const named = new Map();
  for (const { entities } of base) for (const { id } of entities) named.set(id, (named.get(id) ?? 0) + 1);
  return (id) => (named.get(id) ?? 0) > 1;
}

function recombine({ article, story, entities, mentions, annotations, arguments: links }, round, isShared, random) {
  const suffix = `~${round}`;
  const id = article.id + suffix;
  const taken = new Set(entities.map((entity) => entity.id));
  const others = new Map(
    entities.map((entity) => {
      const other = isShared(entity.id) ? entity : another(entity, suffix, random);
      if (other !== entity && taken.has(other.id)) return [entity.id, { ...entity, ...local(entity.id + suffix) }];
      taken.add(other.id);
      return [entity.id, other];
    }),
  );
  const idOf = (entity) => others.get(entity)?.id ?? entity;
  const { url, contentHash, ...properties } = article.properties;
  return {
    article: {
      id,
      properties: {
        ...{ ...properties, id, contentHash: contentHash + suffix },
        ...(url === undefined ? {} : { url: url + suffix }),
        publishedAt: later(properties.publishedAt ?? '2000-01-01', round),
      },
    },
    story,
    signature: Array.from({ length: 80 }, () => Math.floor(random() * 2 ** 32)),
    entities: [...others.values()],
    mentions: mentions.map((mention) => ({ ...mention, entity: idOf(mention.entity) })),
    annotations: annotations.map((annotation) => {
      const own = annotation.id + suffix;
      return {
        ...annotation,
        id: own,
        properties: { ...annotation.properties, id: own, ...datesOf(annotation, round) },
      };
    }),
    arguments: links.map(({ type, from, to }) => ({
      type,
      from: from + suffix,
      to: type === 'HAS_COUNT' ? to + suffix : idOf(to),
    })),
  };
}

/** The same told again so many weeks later: happenings are spread over time as in the news. */
function later(date, weeks) {
  const time = Date.parse(date.slice(0, 10)) + weeks * 7 * 86_400_000;
  return new Date(time).toISOString().slice(0, 10);
}

function datesOf({ kind, properties }, weeks) {
  if (kind !== 'Event') return {};
  return Object.fromEntries(
    ['from', 'to'].flatMap((end) => (properties[end] === undefined ? [] : [[end, later(properties[end], weeks)]])),
  );
}

function another(entity, suffix, random) {
  if (entity.profile?.type === 'Place' && entity.profile.authority !== null) return entity;
  if (entity.profile === null) return { ...entity, ...local(entity.id + suffix) };
  const [number, form] = [zipf(random), random()];
  const own =
    entity.profile.type === 'Person'
      ? personOf(number, form)
      : {
          ...entity.profile,
          authority: null,
          name: `${wordOf(number, 'body')} ${entity.profile.name.split(' ').slice(-2).join(' ')}`,
        };
  const next = profile(own);
  const statements = entity.statements.map((statement) =>
    statement.startsWith('name=') ? `name=${next.name}` : statement,
  );
  return { ...entity, id: next.id, profile: next, statements };
}

function local(id) {
  return { id: createHash('sha256').update(id).digest('hex').slice(0, 24), profile: null };
}

const COUNTRIES = ['IN', 'NG', 'KE', 'US', 'GB', 'BR', 'PH', 'EG', 'FR', 'ID', 'MX', 'ZA'];
const FIELDS = ['politics', 'police', 'business', 'sport', 'law'];

/** A person by number: always of one name, country and field, of which an article may leave some out. */
function personOf(number, form) {
  const [given, family] = [wordOf(number % 997, 'given'), wordOf(Math.floor(number / 3) % 9973, 'family')];
  const name =
    form < 0.08
      ? `${given[0]} ${family}`
      : form < 0.16
        ? `${given} ${wordOf(number, 'middle')} ${family}`
        : `${given} ${family}`;
  const country = form * 10 - Math.floor(form * 10) < 0.6 ? COUNTRIES[number % COUNTRIES.length] : null;
  const field = form * 100 - Math.floor(form * 100) < 0.5 ? FIELDS[number % FIELDS.length] : null;
  return { type: 'Person', name, country, field, authority: null };
}

const SYLLABLES = 'ba ko ri den ma tu shan lo vi pe gar na zu fel ho mi sa ku ter ado'.split(' ');

function wordOf(number, kind) {
  const digest = createHash('md5').update(`${kind} ${number}`).digest();
  return Array.from({ length: 2 + (digest[0] % 2) }, (_, at) => SYLLABLES[digest[at + 1] % SYLLABLES.length]).join('');
}

/** Half of all are among some hundreds; the rest among millions. */
function zipf(random) {
  return Math.floor(Math.exp(random() * Math.log(4e6)));
}

/** Mulberry32. */
function randomOf(seed) {
  let state = (seed * 0x9e3779b9) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
