import { describe, expect, it } from 'vitest';
import { institutionKind, isAnySpeltOut, organizationKind } from '../../src/extract/names/organization.ts';
import { knownKind } from '../../src/extract/names/shape.ts';

describe('the kind of an organisation', () => {
  it('is that of the organisation which the article spells out', () => {
    const article = 'The International Cricket Council met in Dubai. The ICC named no date.';
    expect(organizationKind('ICC', article)?.expansion).toBe('International Cricket Council');
  });

  it('ties a shared acronym to no full name where the article spells out none', () => {
    const kind = organizationKind('ICC', 'The ICC named no date.');
    expect(kind?.type).toBe('Organization');
    expect(kind?.expansion).toBeNull();
  });

  it('ties every form of one organisation to one name', () => {
    expect(organizationKind('Scotland Yard')?.expansion).toBe(organizationKind('Met Police')?.expansion);
  });

  it('reads a rank as a party only beside the name of the party', () => {
    expect(isAnySpeltOut('SP', 'SP Ramesh Kumar said two men were held.')).toBe(false);
    expect(isAnySpeltOut('SP', 'The Samajwadi Party won. The SP has 37 seats.')).toBe(true);
  });
});

describe('what the lexicons alone say', () => {
  it('takes no everyday word for a company', () => {
    const words = ['Target', 'Shell', 'Orange', 'Gap'];
    expect(words.filter((word) => knownKind(word)?.type === 'Organization')).toEqual([]);
    expect(knownKind('Gazprom')?.subtypes).toEqual(['Company']);
  });

  it('takes a parliament for a body, but not the word police', () => {
    expect(institutionKind('Parliament')?.subtypes).toEqual(['Government']);
    expect(institutionKind('Supreme Court')?.subtypes).toEqual(['Court']);
    expect(institutionKind('Police')).toBeNull();
  });
});
