import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Network, ReviewAnswer } from '../../src/explore/answers.ts';
import { asker } from '../../src/explore/asking/ask.ts';
import { type Explorer, serveExplorer } from '../../src/explore/index.ts';
import { review } from '../../src/explore/reviewing/review.ts';
import type { GraphStore } from '../../src/store/index.ts';
import { annotated } from '../support/annotated.ts';
import { asked } from './client.ts';
import { newsroom } from './newsroom.ts';
import { openedGraph } from './opened.ts';

const nobody = annotated({ id: 'nobody', meta: { headline: 'Rain' }, text: 'It rained all day.' });

describe('whoever reviews', () => {
  let graph: GraphStore;
  beforeAll(async () => {
    graph = await openedGraph([...newsroom, nobody]);
  });
  afterAll(() => graph?.close());

  const served = async <Answer>(using: (explorer: Explorer) => Promise<Answer>): Promise<Answer> => {
    const explorer = await serveExplorer(graph);
    try {
      return await using(explorer);
    } finally {
      await explorer.close();
    }
  };
  const open = async (explorer: Explorer) => (await asked<ReviewAnswer>(explorer, '/api/review')).body;

  it('is asked again when a decision of an earlier day is taken back', async () => {
    const { before, decision } = await served(async (explorer) => {
      const { questions } = await open(explorer);
      const [first] = questions;
      const body = { one: first?.one.profile, other: first?.other.profile, verdict: 'different' };
      const { decisions } = (await asked<ReviewAnswer>(explorer, '/api/review', { body })).body;
      return { before: questions.length, decision: decisions[0]?.id };
    });
    expect(before).toBeGreaterThan(0);
    await served(async (explorer) => {
      expect((await open(explorer)).questions).toHaveLength(before - 1);
      const path = `/api/review/${decision}`;
      expect((await asked<ReviewAnswer>(explorer, path, { method: 'DELETE' })).body.questions).toHaveLength(before);
      expect((await open(explorer)).questions).toHaveLength(before);
    });
  });

  it('sees two names where one entity of two names may be two', async () => {
    const [proposal] = await graph.proposals();
    const whitlock = (await graph.explain('Dana Whitlock')).profiles[0]?.candidate;
    if (proposal === undefined || whitlock === undefined) throw new Error('nothing to ask of');
    const other = { ...proposal.other, candidate: whitlock, entity: proposal.one.entity };
    const { questions } = await review(graph, asker(graph), [{ ...proposal, kind: 'split', other }]);
    expect(questions.map((question) => [question.one.name, question.other.name])).toEqual([
      ['Tomas Ruelle', 'dana whitlock'],
    ]);
  });

  it('draws nobody for an article that names nobody, and the best known where nothing is asked', async () => {
    await served(async (explorer) => {
      await explorer.searchReady();
      const drawn = async (body: object) =>
        (await asked<Network>(explorer, '/api/network', { body })).body.nodes.length;
      expect(await drawn({ article: 'nobody' })).toBe(0);
      expect(await drawn({ events: ['none'] })).toBe(0);
      expect(await drawn({})).toBeGreaterThan(3);
    });
  });
});
