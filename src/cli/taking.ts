import type { ReadMemory, ReadResult, Remembered } from '../read/index.ts';
import type { GraphStore, SourceMemory } from '../store/index.ts';
import { type IngestedArticle, unchanged } from './ingest-report.ts';

/** What the reader did, in its order. */
type Step =
  | { readonly kind: 'begin' }
  /** `isUnread`: the reader could not read it, and says so each time. */
  | { readonly kind: 'result'; readonly isUnread: boolean }
  | { readonly kind: 'unchanged'; readonly article: IngestedArticle }
  | { readonly kind: 'end'; readonly remembered: Remembered | null };

/** An address, an item or a stretch of which not all is settled. */
interface Open {
  readonly articles: Set<string>;
  hasFailed: boolean;
  hasUnread: boolean;
}

/** Remembers in the graph what was read, each thing once all its articles are in the graph, and none of which one failed. */
export interface Taking {
  readonly memory: ReadMemory;
  /** The results as they come, each of which is to be settled in the same order. */
  results(read: AsyncIterable<ReadResult>): AsyncGenerator<ReadResult>;
  /** After an article is in the graph or has failed: it, and those before it that were not read anew. */
  settled(article: IngestedArticle): Promise<readonly IngestedArticle[]>;
  /** After the last. */
  finished(): Promise<readonly IngestedArticle[]>;
  /** When nothing is being written any more, whatever became of it: before then the graph is not to be closed. */
  idle(): Promise<void>;
}

/** Remembers what comes while the last was written in one go; nobody waits for it but in the end, or where it failed. */
function rememberer(graph: Pick<GraphStore, 'remember'>) {
  const waiting: SourceMemory[] = [];
  let running: Promise<void> | null = null;
  let failure: { readonly cause: unknown } | null = null;
  const run = async () => {
    // So that it is known to be running before it can have come to its end.
    await null;
    try {
      while (waiting.length > 0) await graph.remember(waiting.splice(0));
    } catch (cause) {
      failure = { cause };
    } finally {
      running = null;
    }
  };
  const remember = async (memories: readonly SourceMemory[]) => {
    if (failure !== null) throw failure.cause;
    waiting.push(...memories);
    if (waiting.length > 0) running ??= run();
  };
  const idle = async () => {
    while (running !== null) await running;
  };
  const finished = async () => {
    await idle();
    if (failure !== null) throw failure.cause;
  };
  return { remember, idle, finished };
}

/** Whether nothing of it failed but what the reader says itself that it could not read. */
function isSafe({ hasFailed, hasUnread }: Open, { unread }: Remembered): boolean {
  return !hasFailed && (!hasUnread || unread !== undefined);
}

/** `settings` says how articles are read: what was read otherwise is not known. */
export function takingInto(graph: Pick<GraphStore, 'recall' | 'remember'>, settings: string): Taking {
  const steps: Step[] = [];
  const open: Open[] = [];

  const takes = (article: IngestedArticle, isUnread: boolean) => {
    for (const one of open) {
      if (article.status !== 'failed') {
        if (article.id !== null) one.articles.add(article.id);
      } else if (isUnread) one.hasUnread = true;
      else one.hasFailed = true;
    }
  };
  const memory = rememberer(graph);
  const settle = async (result: IngestedArticle | null): Promise<readonly IngestedArticle[]> => {
    const articles: IngestedArticle[] = [];
    const memories: SourceMemory[] = [];
    for (let isDue = result !== null; steps.length > 0 && (isDue || steps[0]?.kind !== 'result'); ) {
      const step = steps.shift();
      if (step?.kind === 'begin') open.push({ articles: new Set(), hasFailed: false, hasUnread: false });
      else if (step?.kind === 'end') {
        const ended = open.pop();
        if (ended !== undefined && step.remembered !== null && isSafe(ended, step.remembered)) {
          memories.push({ ...step.remembered, settings, articles: [...ended.articles] });
        }
      } else {
        const article = step?.kind === 'unchanged' ? step.article : result;
        if (step?.kind === 'result') isDue = false;
        if (article !== null) {
          takes(article, step?.kind === 'result' && step.isUnread);
          articles.push(article);
        }
      }
    }
    await memory.remember(memories);
    return articles;
  };

  return {
    memory: {
      recall: async (keys) => {
        const memories = (await graph.recall(keys)).filter((memory) => memory.settings === settings);
        return new Map(memories.map((memory) => [memory.key, memory]));
      },
      begin: () => void steps.push({ kind: 'begin' }),
      end: (remembered) => void steps.push({ kind: 'end', remembered }),
      unchanged: (source, article) => void steps.push({ kind: 'unchanged', article: unchanged(source, article) }),
    },
    async *results(read) {
      for await (const result of read) {
        steps.push({ kind: 'result', isUnread: 'error' in result });
        yield result;
      }
    },
    settled: settle,
    finished: async () => {
      const articles = await settle(null);
      await memory.finished();
      return articles;
    },
    idle: memory.idle,
  };
}
