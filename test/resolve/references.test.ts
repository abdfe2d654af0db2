import { describe, expect, it } from 'vitest';
import type { Claim, Entity } from '../../src/article/index.ts';
import { countryId, foldName, referencesOf } from '../../src/resolve/index.ts';
import { annotated } from '../support/annotated.ts';

type Told = Pick<Entity, 'type' | 'name'> & Partial<Entity>;

function idIn(
  article: string,
  entity: Told,
  claims: readonly Pick<Claim, 'title' | 'predicate'>[] = [],
): string | undefined {
  const text = `Of ${entity.name} it is told.`;
  const stated = claims.map((claim) => ({ in: entity.name, subject: 'e1', object: null, ...claim }));
  const parts = { id: article, text, entities: [{ id: 'e1', ...entity }], mentions: [[entity.name, 'e1']] as const };
  return referencesOf(annotated({ ...parts, claims: stated })).get('e1')?.id;
}

describe('the profile of a participant', () => {
  it.each([
    ['Organization', 'the Banco de Fomento de São Tomé', 'Banco de Fomento de Sao Tome'],
    ['Organization', 'U.N. Mission', 'UN MISSION'],
    ['Organization', 'Lagos Cement Ltd.', 'Lagos Cement Limited'],
    ['Person', 'Nguyễn Văn Bình', 'Nguyen Van Binh'],
    ['Person', 'Dr. Omar al-Tayeb', 'Omar Tayeb'],
    ['Other', 'The Lagos Accord', 'Lagos Accord'],
  ] as const)(
    'of a %s looks past case, diacritics, points and what names are as often without: %s',
    (type, one, other) => {
      expect(idIn('a', { type, name: one })).toBe(idIn('b', { type, name: other }));
    },
  );

  it('of a place is that of the gazetteer where it has one', () => {
    const [one, other] = [{ geonames: 7 }, { geonames: 8 }];
    expect(idIn('a', { type: 'Place', name: 'Bombay', link: one })).toBe(
      idIn('b', { type: 'Place', name: 'Mumbai', link: one }),
    );
    expect(idIn('a', { type: 'Place', name: 'San José', link: one })).not.toBe(
      idIn('b', { type: 'Place', name: 'San José', link: other }),
    );
  });

  it('of a country is that of its code', () => {
    const country = { type: 'Place', subtypes: ['Country'], link: { countryCode: 'CI', geonames: 3 } } as const;
    expect(idIn('a', { ...country, name: "Côte d'Ivoire" })).toBe(countryId('CI'));
    expect(idIn('a', { ...country, name: 'Ivory Coast', link: { countryCode: 'CI' } })).toBe(countryId('CI'));
  });

  it('tells people of one name apart by the country and the field of work that articles state', () => {
    const known = { type: 'Person', name: 'Daniel Moss' } as const;
    const kenyan = { ...known, link: { countryCode: 'KE' } };
    const coach = [{ predicate: 'holdsRole', title: 'head coach' }] as const;
    const ids = [idIn('a', known), idIn('a', kenyan), idIn('a', known, coach), idIn('a', kenyan, coach)];
    expect(new Set(ids).size).toBe(4);
  });

  it('keeps people of one single name apart from article to article', () => {
    expect(idIn('a', { type: 'Person', name: 'Okafor' })).not.toBe(idIn('b', { type: 'Person', name: 'Okafor' }));
  });

  it('takes a single name beyond its article where country and office, or the highest office, are told with it', () => {
    const okafor = { type: 'Person', name: 'Okafor' } as const;
    const isKnown = (entity: Told, title: string) => {
      const claims = [{ predicate: 'holdsRole', title }] as const;
      return idIn('a', entity, claims) === idIn('b', entity, claims);
    };
    expect(isKnown(okafor, 'President')).toBe(true);
    expect(isKnown(okafor, 'minister')).toBe(false);
    expect(isKnown({ ...okafor, link: { countryCode: 'NG' } }, 'minister')).toBe(true);
  });

  it('of an organisation that is known for good is that of its name without a legal form', () => {
    const known = { type: 'Organization', name: 'Boeing' } as const;
    expect(idIn('a', known)).toBe(idIn('b', { ...known, name: 'Boeing Co.' }));
  });

  it('keeps two of one last name apart within an article', () => {
    const entities = [
      { id: 'e1', type: 'Person', name: 'Singh' },
      { id: 'e2', type: 'Person', name: 'Singh' },
      { id: 'e3', type: 'Person', name: 'Singh' },
    ] as const;
    const mentions = [['Singh', 'e1'] as const, ['Singh', 'e2'] as const];
    const references = referencesOf(annotated({ text: 'Singh met Singh.', entities, mentions }));
    expect(new Set([...references.values()].map(({ id }) => id)).size).toBe(3);
  });

  it('keeps an unnamed participant to its article', () => {
    const official = { type: 'Unnamed', name: 'an official' } as const;
    expect(idIn('a', official)).not.toBe(idIn('b', official));
    expect(idIn('a', official)).toBe(idIn('a', official));
  });

  it('keeps types apart', () => {
    expect(idIn('a', { type: 'Organization', name: 'Santos Reis' })).not.toBe(
      idIn('a', { type: 'Other', name: 'Santos Reis' }),
    );
  });
});

describe('a folded name', () => {
  it('keeps the letters and vowel signs of every script', () => {
    expect(foldName('Нижний Новгород')).toBe('нижнии новгород');
    expect(foldName('मुंबई')).toBe('मुंबई');
    expect(foldName('!!!')).toBe('!!!');
  });
});
