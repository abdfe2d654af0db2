// The public library. What is exported here is all of it: docs/api.md is made from it and from the docstrings, a section
// for each comment below.

// Reading: from files, folders, addresses and memory to articles

export { read, readContent } from './library/read.ts';
export type { ContentOrigin, FieldMapping, FieldName, ReadOptions, ReadResult, WebOptions } from './read/index.ts';

// Annotating: from an article to what it states, with stages of one's own

export type {
  Analysis,
  Engine,
  Fitting,
  LanguageLayer,
  NounPhrase,
  Sentence,
  Stage,
  Token,
  WordClass,
} from './extract/index.ts';
export { annotate, type Extraction, extraction, type ReadArticle } from './library/extraction.ts';

// The graph: a folder, or a Neo4j server

export type { Ungrounded } from './graph/index.ts';
export { type Graph, openGraph } from './library/graph.ts';
export type {
  ArticleListing,
  GraphNode,
  GraphRelationship,
  GraphStatus,
  Neo4jOptions,
  Parameters,
  QueryLimits,
  RetractSummary,
  Table,
  Verification,
  WriteStatus,
  WriteSummary,
} from './store/index.ts';

// An article as it is read

export type {
  Article,
  ArticleId,
  ArticleMeta,
  Block,
  BlockKind,
  Dateline,
  MetaSource,
  Notice,
  PublishedFrom,
  RemovalReason,
  RemovedText,
  Span,
  StatedBy,
  StatedField,
  TextSpan,
} from './article/index.ts';

// What an article states

export {
  type AnnotatedArticle,
  type Claim,
  type DatePrecision,
  type DateSpan,
  type Entity,
  type EntityId,
  type EntityLink,
  type EntitySubtype,
  type EntityType,
  EVENT_TYPES,
  type Event,
  type EventStatus,
  type EventType,
  type LinkedRegion,
  type Mention,
  type MentionKind,
  PREDICATES,
  type Predicate,
  type Quantity,
  type QuantityKind,
  type QuantityModifier,
  type Quote,
} from './article/index.ts';

// What goes wrong

export { type ErrorCode, type ErrorPlace, WiregraphError } from './article/index.ts';
