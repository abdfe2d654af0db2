import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjusted, counted, derive, project, type StandingClaim, type Tally } from '../../src/graph/index.ts';

const statement = fc.oneof(
  fc.constantFrom('Amara Diallo', 'A. Diallo', 'Diallo', 'Amara  Diallo').map((name) => `name=${name}`),
  fc.constantFrom('Diallo', 'Amara').map((name) => `alias=${name}`),
  fc.constantFrom('Official', 'Agency').map((label) => `label=${label}`),
  fc.constantFrom('ML', 'SN').map((code) => `countryCode=${code}`),
);
const articles = fc.array(fc.uniqueArray(statement, { maxLength: 5 }), { maxLength: 6 });
const tallyOf = (said: readonly (readonly string[])[]): Tally =>
  said.reduce<Tally>((tally, statements) => adjusted(tally, new Map(), counted(statements)), new Map());

describe('the projection of an entity', () => {
  it('does not depend on the order of the articles', () => {
    fc.assert(
      fc.property(articles, (said) => {
        expect(project('e', tallyOf(said))).toEqual(project('e', tallyOf(said.toReversed())));
      }),
    );
  });

  it('is as before once an article is taken out again', () => {
    fc.assert(
      fc.property(articles, fc.uniqueArray(statement), (said, extra) => {
        const tally = tallyOf(said);
        const undone = adjusted(adjusted(tally, new Map(), counted(extra)), counted(extra), new Map());
        expect(project('e', undone)).toEqual(project('e', tally));
      }),
    );
  });

  it('is named as most articles name it, and of equals by the longer name', () => {
    const most = tallyOf([['name=Bo Lind'], ['name=Bo Lind'], ['name=Bo Magnus Lind']]);
    expect(project('e', most).properties).toMatchObject({ name: 'Bo Lind', aliases: ['Bo Magnus Lind'] });
    expect(project('e', tallyOf([['name=Bo Lind'], ['name=Bo Magnus Lind']])).properties.name).toBe('Bo Magnus Lind');
  });

  it('takes no label on the word of one article against many', () => {
    const tally = tallyOf([['label=Court'], ['label=Court'], ['label=Court'], ['label=Company'], ['label=Nonsense']]);
    expect(project('e', tally).labels).toEqual(['Court']);
  });
});

const claim: StandingClaim = {
  article: 'a',
  origin: 'a',
  subject: 's',
  object: 'o',
  predicate: 'memberOf',
  title: null,
  negated: false,
  confidence: 0.5,
};

describe('a derived relationship', () => {
  it('counts claims, articles, and copies of one report once', () => {
    const claims = [claim, claim, { ...claim, article: 'b' }, { ...claim, article: 'c', origin: 'c' }];
    expect(derive(claims)).toMatchObject([
      { type: 'MEMBER_OF', from: 's', to: 'o', properties: { claims: 4, articles: 3, sources: 2, confidence: 0.75 } },
    ]);
  });

  it('is one for each title, in whatever case it is written', () => {
    const role = { ...claim, predicate: 'holdsRole' };
    const titles = ['Minister', 'minister', 'mayor'].map((title) => ({ ...role, title }));
    expect(derive(titles).map(({ properties }) => properties.title)).toEqual(['Minister', 'mayor']);
  });

  it('does not come of what is denied, nor of what leads to itself', () => {
    expect(
      derive([
        { ...claim, negated: true },
        { ...claim, object: 's' },
      ]),
    ).toEqual([]);
  });
});
