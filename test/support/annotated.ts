import {
  type AnnotatedArticle,
  type ArticleMeta,
  type Claim,
  contentId,
  type DateSpan,
  type Entity,
  type Event,
  type Mention,
  type Quantity,
  type Quote,
  type Span,
} from '../../src/article/index.ts';
import { NO_META } from './plain-article.ts';

type EntityFields = Pick<Entity, 'id' | 'type' | 'name'> & Partial<Entity>;
type Passage<Fact> = Omit<Fact, keyof Span | 'text' | 'confidence'> & {
  readonly in: string;
  readonly confidence?: number;
};

interface Parts {
  readonly id?: string;
  readonly source?: string;
  readonly meta?: Partial<ArticleMeta>;
  readonly text: string;
  readonly entities?: readonly EntityFields[];
  /** Surface strings; each is a mention at its first unused place in the text. */
  readonly mentions?: readonly (readonly [text: string, entity: string, kind?: Mention['kind']])[];
  readonly headlineMentions?: readonly (readonly [text: string, entity: string])[];
  readonly quantities?: readonly (Partial<Quantity> & { readonly in: string })[];
  readonly dates?: readonly (Omit<DateSpan, keyof Span | 'text'> & { readonly in: string })[];
  readonly events?: readonly (Partial<Event> & Pick<Event, 'type' | 'trigger'> & { readonly in: string })[];
  readonly quotes?: readonly (Partial<Quote> & { readonly in: string })[];
  readonly claims?: readonly (Partial<Passage<Claim>> &
    Pick<Claim, 'subject' | 'predicate' | 'object'> & { readonly in: string })[];
}

/** A small annotated article by hand: passages are given by their words, and their offsets are looked up. */
export function annotated(parts: Parts): AnnotatedArticle {
  const { text, entities = [], mentions = [], headlineMentions = [] } = parts;
  const id = parts.id ?? contentId(text);
  const meta = { ...NO_META, ...parts.meta };
  const typeOf = (local: string) => entities.find((entity) => entity.id === local)?.type ?? 'Other';
  const place = finder(text);
  const placeInHeadline = finder(meta.headline ?? '');
  const mention = (span: Span, words: string, entity: string, kind: Mention['kind'] = 'name'): Mention => {
    return { ...span, text: words, entity, kind, type: typeOf(entity), confidence: 0.9 };
  };
  return {
    id,
    source: parts.source ?? `${id}.txt`,
    meta,
    text,
    blocks: [],
    captions: [],
    removed: [],
    notices: [],
    sentences: [],
    mentions: mentions.map(([words, entity, kind]) => mention(place(words), words, entity, kind)),
    headlineMentions: headlineMentions.map(([words, entity]) => mention(placeInHeadline(words), words, entity)),
    entities: entities.map((entity) => ({ subtypes: [], aliases: [], ...entity })),
    quantities: (parts.quantities ?? []).map(({ in: words, ...rest }) => ({
      ...QUANTITY,
      ...at(text, words),
      ...rest,
    })),
    dates: (parts.dates ?? []).map(({ in: words, ...rest }) => ({ ...at(text, words), ...rest })),
    events: (parts.events ?? []).map(({ in: words, ...rest }) => ({ ...EVENT, ...at(text, words), ...rest })),
    quotes: (parts.quotes ?? []).map(({ in: words, ...rest }) => ({ ...QUOTE, ...at(text, words), ...rest })),
    claims: (parts.claims ?? []).map(({ in: words, ...rest }) => ({ ...CLAIM, ...at(text, words), ...rest })),
  };
}

const QUANTITY = { kind: 'count', value: null, min: null, max: null, modifier: 'exact', unit: null } as const;
const QUOTE = { speaker: null, direct: true, cue: 'said', about: [], confidence: 0.8 } as const;
const CLAIM = { negated: false, from: null, to: null, ended: false, confidence: 0.75 } as const;
const EVENT = {
  agents: [],
  targets: [],
  places: [],
  from: null,
  to: null,
  quantities: [],
  negated: false,
  reported: false,
  status: 'happened',
  alleged: false,
  reason: null,
  instrument: null,
  ace: null,
  ploverEvent: null,
  ploverMode: null,
  cameo: null,
  passages: [],
  confidence: 0.7,
} as const;

function at(text: string, words: string): Span & { readonly text: string } {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`'${words}' is not in the text`);
  return { start, end: start + words.length, text: words };
}

function finder(text: string): (words: string) => Span {
  const next = new Map<string, number>();
  return (words) => {
    const start = text.indexOf(words, next.get(words) ?? 0);
    if (start < 0) throw new Error(`'${words}' is not in '${text}'`);
    next.set(words, start + words.length);
    return { start, end: start + words.length };
  };
}
