import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AnnotatedArticle } from '../../src/article/index.ts';
import { type ArgumentChange, changesOf } from '../../src/graph/index.ts';
import { type GraphStore, graphStore } from '../../src/store/index.ts';
import { copy, correctedRaid, followUp, harvest, raid, reports } from '../support/reports.ts';
import { stores } from '../support/stores.ts';

describe.each(stores)('a graph in $name', ({ name, isAvailable, open }) => {
  let graph: GraphStore;
  const write = (article: AnnotatedArticle) => graph.write(changesOf(article));
  const column = async (cypher: string) => (await graph.read(cypher)).rows.map(([value]) => value);
  const hashOf = async (articles: readonly AnnotatedArticle[]) => {
    await empty(graph);
    for (const article of articles) await write(article);
    return (await graph.verify()).hash;
  };

  beforeEach(async (test) => {
    test.skip(!isAvailable, 'this store is not to be had here');
    graph = graphStore(await open());
  });
  afterEach(() => graph?.close());

  it('says what became of each article', async () => {
    expect(await write(raid)).toEqual({ article: 'raid', status: 'created' });
    expect(await write(raid)).toEqual({ article: 'raid', status: 'unchanged' });
    expect(await write(correctedRaid)).toEqual({ article: 'raid', status: 'updated' });
    expect(await write(harvest)).toEqual({ article: 'harvest', status: 'created' });
  });

  it('keeps a word-for-word copy as an article of its own, and says of which it is one', async () => {
    await write(raid);
    expect(await write(copy)).toEqual({ article: 'copy', status: 'duplicate', duplicateOf: 'raid' });
    expect(await write(copy)).toEqual({ article: 'copy', status: 'unchanged' });
    const heads = await graph.read('MATCH (p:Person)-[r:HEAD_OF]->(o:Organization) RETURN r.articles, r.sources');
    expect(heads.rows).toEqual([[2, 1]]);
  });

  it('is grounded, whatever is in it', async () => {
    for (const article of reports) await write(article);
    const { facts, ungrounded } = await graph.verify();
    expect(ungrounded).toEqual([]);
    expect(facts).toBeGreaterThan(40);
  });

  it('is the same for every order of the articles', async () => {
    expect(await hashOf(reports.toReversed())).toBe(await hashOf(reports));
  });

  it('is the same when articles come twice', async () => {
    expect(await hashOf([...reports, ...reports])).toBe(await hashOf(reports));
  });

  it('holds of a changed article what the new text says, and nothing else', async () => {
    expect(await hashOf([raid, followUp, correctedRaid])).toBe(await hashOf([correctedRaid, followUp]));
  });

  it('is, once an article is taken out, as if it had never been there', async () => {
    await hashOf(reports);
    await graph.retract('raid');
    await graph.retract('https://example.org/follow-up');
    const { hash, ungrounded } = await graph.verify();
    expect(ungrounded).toEqual([]);
    expect(hash).toBe(await hashOf([harvest, copy]));
  });

  it('holds nothing once everything is taken out', async () => {
    for (const article of reports) await write(article);
    for (const article of reports) await graph.retract(article.id);
    expect(await column('MATCH (n) RETURN n.id')).toEqual([]);
  });

  it('refuses to take out what it does not hold', async () => {
    await expect(graph.retract('nowhere')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('ends in one state for one set of articles, by whatever steps', async () => {
    const steps = fc.array(fc.tuple(fc.constantFrom(raid, followUp, harvest, copy, correctedRaid), fc.boolean()), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        await empty(graph);
        const held = new Map<string, AnnotatedArticle>();
        for (const [article, isWritten] of taken) {
          if (isWritten) held.set(article.id, article);
          else held.delete(article.id);
          if (isWritten) await write(article);
          else await graph.retract(article.id).catch(() => undefined);
        }
        const reached = await graph.verify();
        expect(reached.ungrounded).toEqual([]);
        expect(reached.hash).toBe(await hashOf([...held.values()].reverse()));
      }),
      // A server takes longer for each step, and runs the same code.
      { numRuns: name === 'embedded' ? 12 : 3 },
    );
  });

  it('links places to their countries, whichever came first', async () => {
    await write(followUp);
    const linked = "MATCH (p:Place)-[r:PART_OF {source: 'geonames'}]->(c:Country) RETURN p.name ORDER BY p.name";
    expect(await column(linked)).toEqual([]);
    await write(raid);
    expect(await column(linked)).toEqual(['Accra', 'Kumasi']);
    await graph.retract('raid');
    expect(await column(linked)).toEqual([]);
  });

  it('answers who said a quote and how many were arrested', async () => {
    await write(raid);
    const said = await graph.read('MATCH (q:Quote)-[:SPOKEN_BY]->(p:Person) RETURN q.text, p.name');
    expect(said.rows).toEqual([['They ran,', 'Kofi Badu']]);
    const counted = await graph.read(
      'MATCH (e:Arrest)-[:HAS_COUNT]->(c:Count) RETURN c.value, c.modifier, c.text, e.alleged',
    );
    expect(counted.rows).toEqual([[40, 'about', 'about 40', false]]);
  });

  it('gives the surface strings of mentions by Cypher alone', async () => {
    await write(raid);
    const surfaces = await graph.read(
      `MATCH (a:Article)-[m:MENTIONS]->(e:Person)
       RETURN [i IN range(0, size(m.starts) - 1) | substring(a.text, m.starts[i], m.ends[i] - m.starts[i])]`,
    );
    expect(surfaces.rows).toEqual([[['Kofi Badu']]]);
  });

  it('leaves nothing of an article that fails half way', async () => {
    await write(harvest);
    const before = await graph.verify();
    const changes = changesOf(raid);
    const [first] = changes.arguments;
    const broken = { ...changes, arguments: [{ ...first, type: '' } as unknown as ArgumentChange] };
    await expect(graph.write(broken)).rejects.toThrow();
    expect(await graph.verify()).toEqual(before);
  });

  it('counts and lists what it holds', async () => {
    for (const article of reports) await write(article);
    expect(await graph.status()).toMatchObject({ articles: 4, people: 3, quotes: 2, events: 4 });
    const listed = await graph.articles();
    expect(listed.map(({ id }) => id)).toEqual(['copy', 'follow-up', 'harvest', 'raid']);
    expect((await graph.articles('follow-up', 1)).map(({ id }) => id)).toEqual(['harvest']);
  });
});

async function empty(graph: GraphStore): Promise<void> {
  await graph.execute('MATCH (n) DETACH DELETE n');
}

describe('the hash', () => {
  it('is one in all stores', async () => {
    const hashes = new Set<string>();
    for (const store of stores.filter(({ isAvailable }) => isAvailable)) {
      const graph = graphStore(await store.open());
      for (const article of reports) await graph.write(changesOf(article));
      hashes.add((await graph.verify()).hash);
      await graph.close();
    }
    expect(hashes.size).toBe(1);
  });
});
