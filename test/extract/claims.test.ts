import { describe, expect, it } from 'vitest';
import { claimsOf } from '../support/facts.ts';

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
});
