import { describe, expect, it } from 'vitest';
import type { ArticleMeta } from '../../src/article/index.ts';
import { groupNames } from '../../src/extract/coreference/name-groups.ts';
import type { NameMention } from '../../src/extract/layers.ts';
import { linkPlaces } from '../../src/extract/places.ts';
import { unmarked } from '../support/marked.ts';

const META = { dateline: null, url: null } as unknown as ArticleMeta;
const NO_HEADLINE = { text: '', names: [] };

function linked(marked: string, meta: ArticleMeta = META): readonly NameMention[] {
  return linkPlaces(meta, unmarked(marked), NO_HEADLINE)[0] ?? [];
}

/** The region (else the country) of each name. */
function where(marked: string, meta?: ArticleMeta): string[] {
  return linked(marked, meta).map(({ text, link }) => {
    const widest = link?.regions?.at(-1)?.name ?? link?.countryCode ?? (link?.latitude === undefined ? 'nowhere' : '?');
    return `${text}: ${widest}`;
  });
}

describe('a place name', () => {
  it('is the largest of its name where the article says no more', () => {
    expect(where('A fair opened in [Cambridge:L].')).toEqual(['Cambridge: England']);
  });

  it('lies where the text puts it', () => {
    expect(where('A fair opened in [Cambridge:L], [Massachusetts:L].')[0]).toBe('Cambridge: Massachusetts');
    expect(where('Floats from [Paris:L], [Texas:L], and [Rome:L] were shown.')[0]).toBe('Paris: Texas');
    expect(where('Floats from [London:L], [Paris:L] and [Rome:L] were shown.')[1]).toBe('Paris: Île-de-France');
    expect(where('A fair opened in [Cambridge:L], Ont., on Monday.')[0]).toBe('Cambridge: Ontario');
    expect(where('Snow fell on [Valencia:L] in northern [Venezuela:L].')[0]).toMatch(/^Valencia: Carabobo/u);
    expect(where('Snow fell on the [Spanish:N] city of [Valencia:L].')[0]).toBe('Spanish: ES');
    expect(where("[Lebanon:L]'s port of [Tripoli:L] was shut.")[1]).not.toMatch(/LY|Tripoli District/u);
    expect(where('A bus fell off a road in [Salem:L], a town in the [Indian:N] state of [Tamil Nadu:L].')[0]).toBe(
      'Salem: Tamil Nadu',
    );
  });

  it('lies near the other places of the article', () => {
    const text =
      'Roads from [Toronto:L], [Hamilton:L] and [Windsor:L] to [London:L] were closed, [Ontario:L] police said.';
    expect(where(text)).toEqual(
      ['Toronto', 'Hamilton', 'Windsor', 'London'].map((town) => `${town}: Ontario`).concat('Ontario: CA'),
    );
    expect(where('[Syrian:N] refugees left [Tripoli:L] for [Beirut:L] and [Sidon:L].')[1]).not.toMatch(/: Tripoli$/u);
  });

  it('is one of the country that the article is written from', () => {
    const meta = { ...META, dateline: { place: 'Perth', agency: null } } as ArticleMeta;
    expect(where('A boat sank off [Newcastle:L].', meta)).toEqual(['Newcastle: New South Wales']);
    expect(where('A boat sank off [Newcastle:L].', { ...META, url: 'https://news.example.co.za/1' })[0]).toBe(
      'Newcastle: KwaZulu-Natal',
    );
  });

  it('is of the kind that is said with it', () => {
    const [province, country] = linked('Men of [Niger:L] state crossed into [Niger:L].');
    expect(province?.link).toMatchObject({ countryCode: 'NG', feature: 'ADM1' });
    expect(country?.link).toMatchObject({ countryCode: 'NE', feature: 'PCLI' });
    expect(linked('Fires burnt in [Washington:L] state.')[0]?.link?.feature).toBe('ADM1');
    expect(linked('Talks in [Washington:L] went on.')[0]?.link?.feature).toBe('PPLC');
  });

  it('means one place in an article, wherever the text says which', () => {
    const text =
      'The mill in [Athens:L] shut. It was the last of [Athens:L], [Georgia:L], where [Athens:L] cloth was made.';
    expect(where(text).filter((place) => place.startsWith('Athens'))).toEqual(Array(3).fill('Athens: Georgia'));
  });

  it('means two places where the text says so, and they stay two entities', () => {
    const names = linked(
      'The minister flew from [Tbilisi:L], [Georgia:L], to [Atlanta:L], [Georgia:L], where he met [Georgia:L] growers.',
    );
    const georgias = names.filter(({ text }) => text === 'Georgia').map(({ link }) => link?.countryCode);
    expect(georgias).toEqual(['GE', 'US', 'US']);
    expect(groupNames(names).filter((group) => group.names[0]?.text === 'Georgia')).toHaveLength(2);
  });

  it('has its kind, its coordinates and its chain of regions', () => {
    const [town] = linked('A barge sank at [Malolos:L], [Bulacan:L].');
    expect(town).toMatchObject({ subtypes: ['City'], link: { countryCode: 'PH', latitude: expect.any(Number) } });
    expect(town?.link?.regions?.map(({ name }) => name)).toEqual(['Bulacan', 'Central Luzon']);
  });

  it('stays unlinked where only a far and tiny place bears it', () => {
    expect(where('Crowds in [Nairobi:L] and [Mombasa:L] marched to [Toco:L].')[2]).toBe('Toco: nowhere');
  });
});

describe('what bears the name of a place', () => {
  it('has its country and coordinates, and no id', () => {
    const [court, bank, people] = linked('[Leeds Crown Court:O] heard the [Bank of Ghana:O] and a [Scottish:N] firm.');
    expect(court?.link).toEqual({
      countryCode: 'GB',
      latitude: expect.closeTo(53.8, 1),
      longitude: expect.closeTo(-1.5, 1),
    });
    expect(bank?.link).toMatchObject({ countryCode: 'GH' });
    expect(people?.link).toMatchObject({ countryCode: 'GB', latitude: expect.closeTo(56, 0) });
  });

  it('speaks for the country in which its namesakes are looked for', () => {
    expect(linked('The [Bermuda Police Service:O] shut its office in [Hamilton:L].')[1]?.link?.countryCode).toBe('BM');
  });

  it('is no place of a personal name', () => {
    expect(linked('[Victoria Hospital:O] was built by [Lincoln:P].').map(({ link }) => link)).toEqual([null, null]);
  });
});
