import { type ErrorCode, WiregraphError } from '../article/index.ts';
import type { ArticleWrite } from './article-write.ts';
import type { WriteSummary } from './summary.ts';

/** Writes articles in one transaction, no two of one id: all of them, or none. */
export type Commit = (writes: readonly ArticleWrite[]) => Promise<readonly WriteSummary[]>;

interface Waiting {
  readonly write: ArticleWrite;
  readonly resolve: (summary: WriteSummary) => void;
  readonly reject: (cause: unknown) => void;
}

/** A transaction of more would hold its locks, and its memory, for longer than it saves. */
const MOST_TOGETHER = 16;
const MOST_CHARACTERS_TOGETHER = 400_000;
/** What no smaller and no later transaction would mend. */
const OF_THE_GRAPH: ReadonlySet<ErrorCode> = new Set(['graph-unreachable', 'graph-damaged']);

/**
 * One transaction after the other, each of all that came while the last one ran: what it costs by itself is shared, and
 * nobody waits for others to come. The order is kept. Where several cannot be written together, each is written alone.
 */
export function writeQueue(commit: Commit): (write: ArticleWrite) => Promise<WriteSummary> {
  const waiting: Waiting[] = [];
  let isRunning = false;
  const run = async () => {
    isRunning = true;
    // Those that are asked for in one go are written in one.
    await Promise.resolve();
    while (waiting.length > 0) {
      const failure = await settle(waiting.splice(0, lengthOfNext(waiting)), commit);
      // The rest would fail too, each after as long a wait.
      if (failure !== null) for (const { reject } of waiting.splice(0)) reject(failure.cause);
    }
    isRunning = false;
  };
  return (write) =>
    new Promise((resolve, reject) => {
      waiting.push({ write, resolve, reject });
      if (!isRunning) void run();
    });
}

/** How many of those in front go together: of one id, the later one replaces what the earlier has written. */
function lengthOfNext(waiting: readonly Waiting[]): number {
  const ids = new Set<string>();
  let characters = 0;
  for (const { write } of waiting) {
    const { id, properties } = write.changes.article;
    characters += String(properties.text ?? '').length;
    const isFull = ids.size === MOST_TOGETHER || characters > MOST_CHARACTERS_TOGETHER;
    if (ids.has(id) || (isFull && ids.size > 0)) break;
    ids.add(id);
  }
  return ids.size;
}

/** Why the graph itself failed, where it did: then the group was not written. */
type GraphFailure = { readonly cause: unknown } | null;

async function settle(group: readonly Waiting[], commit: Commit): Promise<GraphFailure> {
  try {
    const summaries = await commit(group.map(({ write }) => write));
    for (const [at, { resolve }] of group.entries()) resolve(summaries[at] as WriteSummary);
    return null;
  } catch (cause) {
    if (group.length > 1 && !isOfTheGraph(cause)) return settleEach(group, commit);
    for (const { reject } of group) reject(cause);
    return isOfTheGraph(cause) ? { cause } : null;
  }
}

/** One by one, until the graph itself fails. */
async function settleEach(group: readonly Waiting[], commit: Commit): Promise<GraphFailure> {
  let failure: GraphFailure = null;
  for (const one of group) {
    if (failure === null) failure = await settle([one], commit);
    else one.reject(failure.cause);
  }
  return failure;
}

function isOfTheGraph(cause: unknown): boolean {
  return cause instanceof WiregraphError && OF_THE_GRAPH.has(cause.code);
}
