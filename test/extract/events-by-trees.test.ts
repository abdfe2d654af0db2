import { describe, expect, it } from 'vitest';
import type { AnnotatedArticle, Event } from '../../src/article/index.ts';
import { annotate } from '../../src/extract/index.ts';
import { plainArticle } from '../support/plain-article.ts';

interface Told extends Omit<Event, 'agents' | 'targets' | 'places'> {
  readonly agents: readonly string[];
  readonly targets: readonly string[];
  readonly places: readonly string[];
}

/** The events that the encoder reads in a text published on 2026-03-04, a Wednesday; participants by name. */
async function read(text: string): Promise<readonly Told[]> {
  const article = await annotate(plainArticle(text, { publishedAt: '2026-03-04', publishedFrom: 'option' }));
  return article.events.map((event) => ({
    ...event,
    agents: namesOf(article, event.agents),
    targets: namesOf(article, event.targets),
    places: namesOf(article, event.places),
  }));
}

function namesOf({ entities }: AnnotatedArticle, ids: readonly string[]): string[] {
  return ids.map((id) => entities.find((entity) => entity.id === id)?.name ?? id);
}

async function only(type: Event['type'], text: string): Promise<Told> {
  const found = (await read(text)).filter((event) => event.type === type);
  expect(found, text).toHaveLength(1);
  return found[0] as Told;
}

describe('who takes part, by the tree of the sentence', () => {
  it('is shared by verbs, insertions and relative clauses between', async () => {
    const text =
      'The customs service, which opened the port last year, searched two ships on Monday and seized 40 rifles.';
    expect((await only('Seizure', text)).agents).toEqual(['The customs service']);
  });

  it('is who is told to act, not who tells', async () => {
    expect((await only('Raid', 'The minister ordered soldiers to raid the market.')).agents).toEqual(['soldiers']);
  });

  it('is the doer of the violence by which somebody comes to harm', async () => {
    const killing = await only(
      'Killing',
      'The army denied it. Two farmers were killed in a raid by soldiers on Monday.',
    );
    expect(killing).toMatchObject({ agents: ['soldiers'], targets: ['Two farmers'] });
  });

  it('stays apart in two killings', async () => {
    const told = await read('Gunmen killed 12 people in Kano. Earlier this week bandits killed five people in Jos.');
    const killings = told.filter(({ type }) => type === 'Killing');
    expect(killings.map(({ agents, places }) => [...agents, ...places])).toEqual([
      ['Gunmen', 'Kano'],
      ['bandits', 'Jos'],
    ]);
  });
});

describe('when and where, by the tree of the sentence', () => {
  it('is not when and where somebody says so', async () => {
    const arrest = await only('Arrest', 'Three clerks were arrested in Jos, a spokesman in Abuja said on Monday.');
    expect(arrest).toMatchObject({ places: ['Jos'], from: null });
  });

  it('is what hangs on the same verb', async () => {
    const death = await only('Death', 'A bus fell into a river near Almora on Monday, and six passengers drowned.');
    expect(death.from).toBe('2026-03-02');
  });
});

describe('how it came out, by the tree of the sentence', () => {
  it.each([
    ['No one was arrested or charged.', 'Charge', true],
    ['Prosecutors declined to charge the officer.', 'Charge', true],
    ['Police have not been able to arrest the driver.', 'Arrest', true],
    ['Mr Bello was not only arrested but also charged.', 'Arrest', false],
  ] as const)('%s', async (text, type, negated) => {
    expect((await only(type, text)).negated).toBe(negated);
  });

  it.each([
    ['The talks between Kenya and Uganda are due to start in Kisumu on Friday.', 'Negotiation', 'planned'],
    ['Troops tried to storm the hotel in Kabul.', 'Raid', 'failed'],
    ['Teachers in Accra called off their strike.', 'Strike', 'ended'],
    ['Officials fear that rain could cause floods in Portland.', 'Disaster', 'potential'],
  ] as const)('%s', async (text, type, status) => {
    const found = (await read(text)).filter((event) => event.type === type || event.type === 'Attack');
    expect(found.map((event) => event.status)).toEqual([status]);
  });

  it('is alleged of what somebody is charged with', async () => {
    const text = 'Two men were charged with killing a shopkeeper in Leeds.';
    expect(await only('Killing', text)).toMatchObject({ alleged: true });
  });

  it('is no happening when it is only what others work for', async () => {
    expect(await read('Officers of the two countries have worked together to arrest the smugglers.')).toEqual([]);
  });
});
