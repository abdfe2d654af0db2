import type { ArticleId } from '../article/index.ts';
import type { GraphChanges, LexicalForm } from '../graph/index.ts';
import type { Judgement, Proposal } from '../resolve/index.ts';
import { articleWrite } from './article-write.ts';
import type { Connection, Parameters, QueryLimits, Table } from './connection.ts';
import { type Explanation, explainEntity, standingProposals } from './explain.ts';
import { judge, standingJudgements, withdraw } from './judge.ts';
import { layLexical } from './lay-lexical.ts';
import { lexicalForm } from './lexical.ts';
import { type Report, scanReports } from './read-reports.ts';
import { retractArticle } from './retract.ts';
import { type NodeKind, type ScannedNode, type ScannedRelationship, scanNodes, scanRelationships } from './scan.ts';
import { recallSources, rememberSources, type SourceMemory } from './sources.ts';
import { type ArticleListing, type GraphStatus, graphStatus, listArticles } from './status.ts';
import type { RetractSummary, WriteSummary } from './summary.ts';
import { type Verification, verifyGraph } from './verify.ts';
import { writeArticles } from './write.ts';
import { writeQueue } from './write-queue.ts';

/** The graph, wherever it is. What is written of an article is all in the graph, or nothing of it is. */
export interface GraphStore {
  /** For people: the folder, or the address without user and password. */
  readonly place: string;
  /** How many writes at once make it faster: those that wait share a transaction. More may be asked for. */
  readonly writesInFlight: number;
  /** Idempotent. Of one id, in the order asked for. Wait for it before what goes by the article: retracting, judging. */
  write(changes: GraphChanges): Promise<WriteSummary>;
  /** Takes an article out, by its id or url; `not-found` where there is none. */
  retract(idOrUrl: string): Promise<RetractSummary>;
  /** Keeps what a person decided of two profiles, whether the graph has them or not, and resolves them anew. */
  judge(judgement: Judgement): Promise<void>;
  /** Takes a judgement back, by its id: the graph is as if it had never been made. `not-found` where there is none. */
  withdraw(judgement: string): Promise<void>;
  /** In the order of their ids. */
  judgements(): Promise<Judgement[]>;
  /** What people can decide better than scores, what touches most articles first. */
  proposals(): Promise<Proposal[]>;
  /** Why the mentions of an entity are one, and who else it might be; by its id, or one of its names. `not-found`, or `usage` where several have the name. */
  explain(key: string): Promise<Explanation>;
  /** What was read of these addresses and items, where its articles are all in the graph. */
  recall(keys: readonly string[]): Promise<SourceMemory[]>;
  /** Keeps what was read, for the next run. Changes nothing of what the graph says, nor its hash. */
  remember(memories: readonly SourceMemory[]): Promise<void>;
  /**
   * Has each article, those in the graph and those to come, be there as a document with chunks too, in the words of a tool
   * that searches them; null takes these out. Changes nothing of what the graph says, nor its hash. Gives how many changed.
   */
  layLexical(form: LexicalForm | null): Promise<number>;
  /** In whose words the graph has documents and chunks; null where it has none. */
  lexicalForm(): Promise<LexicalForm | null>;
  /** Runs Cypher that cannot write: `query-writes` where it would. */
  read(cypher: string, parameters?: Parameters, limits?: QueryLimits): Promise<Table>;
  /** Runs Cypher that may write. What it changes is not grounded in any article, and `verify` will say so. */
  execute(cypher: string, parameters?: Parameters, limits?: QueryLimits): Promise<Table>;
  articles(after?: ArticleId, limit?: number): Promise<ArticleListing[]>;
  /** All nodes of a kind, in the order of their ids and a page at a time. */
  nodes(kind: NodeKind): AsyncIterable<readonly ScannedNode[]>;
  /** All that leads from the nodes of a kind, in a fixed order and a page at a time. */
  relationships(kind: NodeKind): AsyncIterable<readonly ScannedRelationship[]>;
  /** All articles with what they state, in the order of their ids and a page at a time. */
  reports(): AsyncIterable<readonly Report[]>;
  status(): Promise<GraphStatus>;
  /** Re-reads every fact against the stored text of its article. */
  verify(): Promise<Verification>;
  close(): Promise<void>;
}

/** The store over a connection to either home. `clock` gives the time of `ingestedAt`. */
export function graphStore(connection: Connection, clock: () => Date = () => new Date()): GraphStore {
  const write = writeQueue((articles) =>
    connection.transact('write', (work) => writeArticles(work, articles, clock().toISOString())),
  );
  return {
    place: connection.place,
    writesInFlight: connection.writesInFlight,
    write: async (changes) => write(articleWrite(changes)),
    retract: (idOrUrl) => connection.transact('write', (work) => retractArticle(work, idOrUrl)),
    judge: (judgement) => connection.transact('write', (work) => judge(work, judgement)),
    withdraw: (id) => connection.transact('write', (work) => withdraw(work, id)),
    proposals: () => standingProposals(connection),
    explain: (key) => connection.transact('read', (work) => explainEntity(work, key)),
    judgements: () => connection.transact('read', standingJudgements),
    recall: (keys) => connection.transact('read', (work) => recallSources(work, keys)),
    remember: (memories) => connection.transact('write', (work) => rememberSources(work, memories)),
    layLexical: (form) => layLexical(connection, form),
    lexicalForm: () => connection.transact('read', lexicalForm),
    read: (cypher, parameters, limits) => connection.query('read', cypher, parameters, limits),
    execute: (cypher, parameters, limits) => connection.query('write', cypher, parameters, limits),
    articles: (after = '', limit = 1000) => connection.transact('read', (work) => listArticles(work, after, limit)),
    nodes: (kind) => scanNodes(connection, kind),
    relationships: (kind) => scanRelationships(connection, kind),
    reports: () => scanReports(connection),
    status: () => connection.transact('read', graphStatus),
    verify: () => connection.transact('read', verifyGraph),
    close: () => connection.close(),
  };
}
