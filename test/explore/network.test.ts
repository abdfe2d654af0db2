import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnnotatedArticle } from '../../src/article/index.ts';
import { type Ask, asker } from '../../src/explore/asking/ask.ts';
import { gather } from '../../src/explore/network/gather.ts';
import { network } from '../../src/explore/network/network.ts';
import type { GraphStore } from '../../src/store/index.ts';
import { annotated } from '../support/annotated.ts';
import { newsroom } from './newsroom.ts';
import { openedGraph } from './opened.ts';

/** More reports of two cities than are looked at for one; and one of two others. */
const MANY = 310;
const city = (id: string, name: string) => ({ id, type: 'Place', name, subtypes: ['City'] as const }) as const;
function visit(id: string, one: string, other: string): AnnotatedArticle {
  return annotated({
    id,
    meta: { headline: `${one} and ${other}`, publishedAt: '2026-01-01' },
    text: `${one} and ${other} are twinned, says report ${id}.`,
    entities: [city('a', one), city('b', other)],
    mentions: [
      [one, 'a'],
      [other, 'b'],
    ],
    headlineMentions: [
      [one, 'a'],
      [other, 'b'],
    ],
  });
}

describe('the network', () => {
  let graph: GraphStore;
  let ask: Ask;
  beforeAll(async () => {
    const often = Array.from({ length: MANY }, (_, at) => visit(`a${at}`, 'Sokodrome', 'Veltabad'));
    graph = await openedGraph([...newsroom, ...often, visit('z', 'Quillota Norte', 'Ambatosoa')]);
    ask = asker(graph);
  });
  afterAll(() => graph?.close());
  const idOf = async (name: string) =>
    String((await ask('MATCH (e:__Entity__ {name: $name}) RETURN e.id AS id', { name }))[0]?.id);

  it('gathers the newest statements first, since of many the rest is cut off', async () => {
    const ids = [await idOf('Federal Bureau of Investigation')];
    const { claims } = await gather(ask, { ids }, false);
    expect(claims.map(({ articleId }) => articleId)).toEqual(['leaving', 'partners', 'partners']);
  });

  it('looks at the reports of each name, however many another has', async () => {
    const expand = [await idOf('Sokodrome'), await idOf('Quillota Norte')];
    const { nodes } = await network(ask, { expand, among: [], limit: 5, withMentions: true });
    expect(nodes.map(({ name }) => name).sort()).toEqual(['Ambatosoa', 'Quillota Norte', 'Sokodrome', 'Veltabad']);
  });
});
