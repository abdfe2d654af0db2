import { expect, it } from 'vitest';
import { WiregraphError } from '../../src/article/index.ts';
import { changesOf } from '../../src/graph/index.ts';
import { articleWrite } from '../../src/store/article-write.ts';
import { type Commit, writeQueue } from '../../src/store/write-queue.ts';
import { annotated } from '../support/annotated.ts';

const writeOf = (id: string, text = 'Amina Yusuf left.') => articleWrite(changesOf(annotated({ id, text })));
const idsOf = (writes: Parameters<Commit>[0]) => writes.map(({ changes }) => changes.article.id);

/** A graph that notes what is written together, and fails for some. */
function recorded(failureOf: (ids: readonly string[]) => Error | null = () => null) {
  const groups: string[][] = [];
  const write = writeQueue(async (writes) => {
    const ids = idsOf(writes);
    groups.push(ids);
    await new Promise(setImmediate);
    const failure = failureOf(ids);
    if (failure !== null) throw failure;
    return ids.map((article) => ({ article, status: 'created' as const }));
  });
  return { groups, write };
}

it('writes together what waits, in the order in which it came, but no more than 16', async () => {
  const { groups, write } = recorded();
  const ids = Array.from({ length: 40 }, (_, at) => `a${at}`);
  const summaries = await Promise.all(ids.map((id) => write(writeOf(id))));
  expect(summaries.map(({ article }) => article)).toEqual(ids);
  expect(groups.map(({ length }) => length)).toEqual([16, 16, 8]);
  expect(groups.flat()).toEqual(ids);
});

it('never writes two of one id together', async () => {
  const { groups, write } = recorded();
  await Promise.all(['a', 'b', 'a', 'c'].map((id) => write(writeOf(id))));
  expect(groups).toEqual([
    ['a', 'b'],
    ['a', 'c'],
  ]);
});

it('writes long articles by themselves', async () => {
  const { groups, write } = recorded();
  const long = 'x'.repeat(300_000);
  await Promise.all([write(writeOf('a', long)), write(writeOf('b', long)), write(writeOf('c'))]);
  expect(groups).toEqual([['a'], ['b', 'c']]);
});

it('lets one that cannot be written fail alone', async () => {
  const { write } = recorded((ids) => (ids.includes('b') ? new Error('too large') : null));
  const outcomes = await Promise.allSettled(['a', 'b', 'c'].map((id) => write(writeOf(id))));
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

it('asks a graph that has gone away no more than once for those that waited', async () => {
  const gone = new WiregraphError('graph-unreachable', 'gone', 'Start it.');
  const { groups, write } = recorded((ids) => (ids.length > 1 ? new Error('too large') : gone));
  const outcomes = await Promise.allSettled(['a', 'b', 'c'].map((id) => write(writeOf(id))));
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(groups).toEqual([['a', 'b', 'c'], ['a']]);
});

it('does not try what waits behind those for which the graph had gone away', async () => {
  const { groups, write } = recorded(() => new WiregraphError('graph-unreachable', 'gone', 'Start it.'));
  const ids = Array.from({ length: 40 }, (_, at) => `a${at}`);
  const outcomes = await Promise.allSettled(ids.map((id) => write(writeOf(id))));
  expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['rejected']));
  expect(groups).toHaveLength(1);
});
