import { describe, expect, it } from 'vitest';
import { demonymOf, placesNamed } from '../../src/lexicon/gazetteer.ts';

describe('the gazetteer', () => {
  it('knows short forms and exonyms of countries', () => {
    for (const [name, code] of Object.entries({ US: 'US', UK: 'GB', 'Ivory Coast': 'CI', Burma: 'MM', DRC: 'CD' }))
      expect(placesNamed(name)[0]?.link.countryCode).toBe(code);
  });

  it('puts the largest namesake first', () => {
    expect(placesNamed('Paris')[0]?.link.countryCode).toBe('FR');
  });

  it('knows demonyms', () => {
    expect(demonymOf('Polish')).toBe('PL');
    expect(demonymOf('table')).toBeUndefined();
  });
});
