import { describe, expect, it } from 'vitest';
import { claimsOf, timedClaims } from '../support/facts.ts';

describe('claims', () => {
  it('states the role and the headship', async () => {
    expect(
      await claimsOf('Kenyan President Ali Otieno spoke in Kenya.', {
        Kenyan: 'Nationality:KE',
        'Ali Otieno': 'Person',
        ' Kenya.': 'Country:KE',
      }),
    ).toEqual(['Ali Otieno holdsRole (President)  Kenya.', 'Ali Otieno headOf  Kenya.']);
  });

  it('gives a deputy no headship', async () => {
    expect(await claimsOf('Deputy Governor Mia Tan of Cebu left.', { 'Mia Tan': 'Person', Cebu: 'Place' })).toEqual([
      'Mia Tan holdsRole (Deputy Governor) Cebu',
    ]);
  });

  it('reads nearness, bases and information from the words between names', async () => {
    expect(await claimsOf('Soko, which lies in the vicinity of Lome, grew.', { Soko: 'Place', Lome: 'Place' })).toEqual(
      ['Soko near Lome'],
    );
    expect(
      await claimsOf('Accra-based Volta Mills closed.', { Accra: 'Place', 'Volta Mills': 'Organization' }),
    ).toEqual(['Volta Mills basedIn Accra']);
    expect(
      await claimsOf('Interlex was tipped off by the Metro Bureau.', {
        Interlex: 'Organization',
        'Metro Bureau': 'Organization',
      }),
    ).toEqual(['Metro Bureau informed Interlex']);
  });

  it('takes the relation of kin from a possessive', async () => {
    expect(await claimsOf("Jo Sy's wife, May Sy, wept.", { 'Jo Sy': 'Person', 'May Sy': 'Person' })).toEqual([
      'May Sy familyOf Jo Sy',
    ]);
  });

  it('keeps a denial apart', async () => {
    expect(
      await claimsOf('Nor Air is not owned by Kvik.', { 'Nor Air': 'Organization', Kvik: 'Organization' }),
    ).toEqual(['Kvik not ownerOf Nor Air']);
  });

  it('says since and until when, and that it is over', async () => {
    const names = { 'Ana Ruiz': 'Person', 'Bank of Peru': 'Organization' } as const;
    const dates = { '2011': ['2011-01-01', '2011-12-31'], '2016': ['2016-01-01', '2016-12-31'] } as const;
    const held = async (text: string) => (await timedClaims(text, names, dates))[0];
    expect(await held('Ana Ruiz, governor of the Bank of Peru since 2011, left.')).toMatchObject({
      from: '2011-01-01',
      to: null,
      ended: false,
    });
    expect(await held('Ana Ruiz, governor of the Bank of Peru until 2016, left.')).toMatchObject({
      from: null,
      to: '2016-12-31',
      ended: true,
    });
    expect(await held('Ana Ruiz, a former governor of the Bank of Peru, left.')).toMatchObject({ ended: true });
    expect(await held('Ana Ruiz, governor of the Bank of Peru, left in 2016.')).toMatchObject({ from: null, to: null });
  });
});
