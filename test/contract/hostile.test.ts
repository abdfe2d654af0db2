import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changesOf } from '../../src/graph/index.ts';
import { type GraphStore, graphStore } from '../../src/store/index.ts';
import { annotated } from '../support/annotated.ts';
import { stores } from '../support/stores.ts';

const NAME = "Ana'}) DETACH DELETE n //";
const OFFICE = 'head`]->() MATCH (n) DETACH DELETE n //';
const BODY = '$id "}) \\u0027 Harbour Board';
/** An article whose every word would like to be Cypher. */
const article = annotated({
  id: "'}) MATCH (n) DETACH DELETE n //",
  meta: { headline: `${NAME}; CREATE (:Made)`, publisher: '`Made`', keywords: ["'} SET n:Made //"] },
  text: `${NAME}, ${OFFICE} of ${BODY}, arrested 4 people.`,
  entities: [
    { id: 'ana', type: 'Person', name: NAME },
    { id: 'board', type: 'Organization', name: BODY },
  ],
  mentions: [
    [NAME, 'ana'],
    [BODY, 'board'],
  ],
  quantities: [{ in: '4 people', value: 4, unit: '`people`' }],
  events: [{ in: 'arrested 4 people', type: 'Arrest', trigger: "arrested'})", agents: ['ana'], quantities: [0] }],
  claims: [{ in: OFFICE, subject: 'ana', predicate: 'headOf', object: 'board', title: OFFICE }],
});

describe.each(stores)('an article whose words are Cypher, in $name', ({ isAvailable, open }) => {
  let graph: GraphStore;
  beforeEach(async (test) => {
    test.skip(!isAvailable, 'this store is not to be had here');
    graph = graphStore(await open());
  });
  afterEach(() => graph?.close());

  it('is written as words, and its facts lead to them', async () => {
    expect(await graph.write(changesOf(article))).toMatchObject({ status: 'created' });
    const { rows } = await graph.read(
      'MATCH (p:Person)-[r:HEAD_OF]->(o:Organization), (a:Article) RETURN p.name, r.title, o.name, a.headline',
    );
    expect(rows).toEqual([[NAME, OFFICE, BODY, article.meta.headline]]);
    expect((await graph.read('MATCH (n:Made) RETURN n')).rows).toEqual([]);
    expect((await graph.verify()).ungrounded).toEqual([]);
  });

  it('is taken out as any other', async () => {
    await graph.write(changesOf(article));
    await graph.retract(article.id);
    expect((await graph.verify()).facts).toBe(0);
  });
});
