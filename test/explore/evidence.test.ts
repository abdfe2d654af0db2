import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NetworkLink } from '../../src/explore/answers.ts';
import { type Ask, asker } from '../../src/explore/asking/ask.ts';
import { network } from '../../src/explore/network/network.ts';
import { evidence } from '../../src/explore/reading/evidence.ts';
import type { GraphStore } from '../../src/store/index.ts';
import { annotated } from '../support/annotated.ts';
import { stores } from '../support/stores.ts';
import { openedGraph } from './opened.ts';

/** Two bodies tied in every way: offices of two titles, leadership and words both ways, denials, deeds together and against. */
const SENTENCES = {
  auditor: 'Ilse Varga is chief auditor of the Harbour Board.',
  clerk: 'Ilse Varga is Deputy Clerk of the Harbour Board.',
  clerkAgain: 'Varga, deputy clerk, spoke first.',
  heads: 'Varga heads the board.',
  isHeaded: 'The board heads Varga.',
  headsNot: 'Varga does not head the board.',
  spoke: 'The board is late.',
  wasSpokenOf: 'Varga is early.',
  met: 'Varga and the board met.',
  attacked: 'Varga attacked the board.',
  wasAttacked: 'The board attacked Varga.',
  metIt: 'Varga met the board.',
  attackedNot: 'Varga never attacked the board.',
} as const;

const tied = annotated({
  id: 'tied',
  meta: { headline: 'A board and its clerk', publishedAt: '2026-05-01' },
  text: Object.values(SENTENCES).join(' '),
  entities: [
    { id: 'v', type: 'Person', name: 'Ilse Varga', aliases: ['Varga'] },
    { id: 'b', type: 'Organization', name: 'Harbour Board', subtypes: ['Agency'] },
  ],
  mentions: [
    ['Ilse Varga', 'v'],
    ['Harbour Board', 'b'],
  ],
  claims: [
    { in: SENTENCES.auditor, subject: 'v', predicate: 'holdsRole', object: 'b', title: 'chief auditor' },
    { in: SENTENCES.clerk, subject: 'v', predicate: 'holdsRole', object: 'b', title: 'Deputy Clerk' },
    { in: SENTENCES.clerkAgain, subject: 'v', predicate: 'holdsRole', object: 'b', title: 'deputy clerk' },
    { in: SENTENCES.heads, subject: 'v', predicate: 'headOf', object: 'b' },
    { in: SENTENCES.isHeaded, subject: 'b', predicate: 'headOf', object: 'v' },
    { in: SENTENCES.headsNot, subject: 'v', predicate: 'headOf', object: 'b', negated: true },
  ],
  quotes: [
    { in: SENTENCES.spoke, speaker: 'v', about: ['b'] },
    { in: SENTENCES.wasSpokenOf, speaker: 'b', about: ['v'] },
  ],
  events: [
    { in: SENTENCES.met, type: 'Meeting', trigger: 'met', agents: ['v', 'b'] },
    { in: SENTENCES.metIt, type: 'Meeting', trigger: 'met', agents: ['v'], targets: ['b'] },
    { in: SENTENCES.attacked, type: 'Attack', trigger: 'attacked', agents: ['v'], targets: ['b'] },
    { in: SENTENCES.wasAttacked, type: 'Attack', trigger: 'attacked', agents: ['b'], targets: ['v'] },
    { in: SENTENCES.attackedNot, type: 'Attack', trigger: 'attacked', agents: ['v'], targets: ['b'], negated: true },
  ],
});

describe.each(stores)('the evidence of a line of the network on $name', (store) => {
  describe.skipIf(!store.isAvailable)('when it is there', () => {
    let graph: GraphStore;
    let ask: Ask;
    beforeAll(async () => {
      graph = await openedGraph([tied], store);
      ask = asker(graph);
    });
    afterAll(() => graph?.close());

    const idOf = async (name: string) =>
      String((await ask('MATCH (e:__Entity__ {name: $name}) RETURN e.id AS id', { name }))[0]?.id);
    const linksOf = async () => {
      const expand = [await idOf('Ilse Varga')];
      return (await network(ask, { expand, among: [], limit: 10, withMentions: false })).links;
    };
    const wordsOf = async ({ source, target, kind, relation, title, isDirected }: NetworkLink) => {
      const asked = { one: source, other: target, kind, relation, title: title ?? '', isDirected };
      return (await evidence(ask, asked)).evidence.map(({ passage }) => passage.words).sort();
    };

    it('is what that line was drawn for, and nothing of the lines beside it', async () => {
      const varga = await idOf('Ilse Varga');
      const told = new Map<string, readonly string[]>();
      for (const link of await linksOf()) {
        const way = link.isDirected ? (link.source === varga ? 'Varga to board' : 'board to Varga') : 'together';
        told.set(`${link.label.toLowerCase()}, ${way}`, await wordsOf(link));
      }
      const of = (...names: (keyof typeof SENTENCES)[]) => names.map((name) => SENTENCES[name]).sort();
      expect(Object.fromEntries(told)).toEqual({
        'chief auditor, Varga to board': of('auditor'),
        'deputy clerk, Varga to board': of('clerk', 'clerkAgain'),
        'head of, Varga to board': of('heads'),
        'head of, board to Varga': of('isHeaded'),
        'spoke of, Varga to board': of('spoke'),
        'spoke of, board to Varga': of('wasSpokenOf'),
        'meeting, together': of('met'),
        'meeting, Varga to board': of('metIt'),
        'attack, Varga to board': of('attacked'),
        'attack, board to Varga': of('wasAttacked'),
      });
    });

    it('is of any title, and of deeds done together or to another, where neither is asked for', async () => {
      const [one, other] = [await idOf('Ilse Varga'), await idOf('Harbour Board')];
      const words = async (kind: string, relation: string) => {
        const asked = { one, other, kind, relation, title: null, isDirected: null };
        return (await evidence(ask, asked)).evidence.map(({ passage }) => passage.words).sort();
      };
      const titled = [SENTENCES.auditor, SENTENCES.clerk, SENTENCES.clerkAgain];
      expect(await words('claim', 'HOLDS_ROLE')).toEqual(titled.sort());
      expect(await words('event', 'Meeting')).toEqual([SENTENCES.met, SENTENCES.metIt].sort());
    });

    it('tells denials too where no relation is asked for', async () => {
      const [one, other] = [await idOf('Ilse Varga'), await idOf('Harbour Board')];
      const asked = { one, other, kind: 'claim', relation: null, title: null, isDirected: null };
      const words = (await evidence(ask, asked)).evidence.map(({ passage }) => passage.words);
      expect(words).toContain(SENTENCES.headsNot);
    });
  });
});
