import { iso31661 } from 'iso-3166';
import { describe, expect, it } from 'vitest';
import {
  countryOfCode,
  demonymOf,
  placeOfDemonym,
  placesNamed,
  regionOfAbbreviation,
} from '../../src/lexicon/gazetteer.ts';
import { readTable } from '../../src/lexicon/table.ts';

const codes = iso31661.map(({ alpha2 }) => alpha2);

describe('the gazetteer', () => {
  it('knows short forms and exonyms of countries', () => {
    for (const [name, code] of Object.entries({ US: 'US', UK: 'GB', 'Ivory Coast': 'CI', Burma: 'MM', DRC: 'CD' }))
      expect(placesNamed(name)[0]?.link.countryCode).toBe(code);
  });

  it('has the GeoNames id and the coordinates of every country of ISO 3166-1', () => {
    for (const code of codes) {
      const link = countryOfCode(code)?.link;
      expect(link?.geonames, code).toBeGreaterThan(0);
      expect(Math.abs(link?.latitude ?? 99), code).toBeLessThanOrEqual(90);
      expect(Math.abs(link?.longitude ?? 199), code).toBeLessThanOrEqual(180);
    }
  });

  it('finds every country of ISO 3166-1 by its common and its official name', () => {
    for (const { name } of iso31661)
      expect(placesNamed(name.replace(/ \(.*$|, .*$/u, '')).length, name).toBeGreaterThan(0);
  });

  it('has the GeoNames id and the coordinates of every region and district, however its country numbers them', () => {
    const names = [...readTable('regions'), ...readTable('districts')].map(({ name = '' }) => name);
    expect(names.length).toBeGreaterThan(20_000);
    const found = [...new Set(names)].flatMap((name) => placesNamed(name));
    const divisions = found.filter(({ kind }) => kind === 'region' || kind === 'district');
    const faulty = divisions.filter(
      ({ link: { geonames, latitude = 0, longitude = 0, regions = [] } }) =>
        !(Number.isInteger(geonames) && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) ||
        regions.some((region) => !Number.isInteger(region.geonames) || /^-?[\d.]+$/u.test(region.name)),
    );
    expect(faulty.map(({ code }) => code)).toEqual([]);
  });

  it('puts the largest namesake first', () => {
    expect(placesNamed('Paris')[0]?.link.countryCode).toBe('FR');
    expect(placesNamed('Cambridge')[0]?.link.countryCode).toBe('GB');
  });

  it('knows a capital and a great city before the region of its name, and no small one', () => {
    for (const name of ['Washington', 'New York', 'São Paulo', 'Lagos'])
      expect(placesNamed(name)[0]?.kind).toBe('city');
    for (const name of ['Quebec', 'Victoria', 'Georgia']) expect(placesNamed(name)[0]?.kind).not.toBe('city');
  });

  it('knows cities by older and other names, and without their accents', () => {
    const names = {
      Bombay: 'Mumbai',
      Saigon: 'Ho Chi Minh City',
      Cologne: 'Köln',
      Marrakech: 'Marrakesh',
      "Sana'a": 'Sanaa',
      Bogota: 'Bogotá',
      Kiev: 'Kyiv',
    };
    for (const [name, known] of Object.entries(names)) expect(placesNamed(name)[0]?.name).toBe(known);
  });

  it('gives a town the regions that it lies in, the narrowest first', () => {
    expect(placesNamed('Malolos')[0]?.link).toMatchObject({
      countryCode: 'PH',
      feature: expect.stringMatching(/^PPL/u),
      regions: [{ name: 'Bulacan', geonames: 1723064 }, { name: 'Central Luzon' }],
    });
    expect(placesNamed('Bulacan')[0]?.link).toMatchObject({ feature: 'ADM2', regions: [{ name: 'Central Luzon' }] });
  });

  it('has first- and second-level regions with ids and coordinates on every continent', () => {
    for (const name of [
      'Bihar',
      'Ontario',
      'Kano',
      'Bavaria',
      'Queensland',
      'Antioquia',
      'Los Angeles County',
      'Devon',
    ]) {
      const region = placesNamed(name).find(({ code }) => code !== null);
      expect(region?.link.geonames, name).toBeGreaterThan(0);
      expect(region?.link.latitude, name).toBeDefined();
    }
  });

  it('has seas, rivers, mountains and regions of the world', () => {
    const places = ['Sahel', 'Middle East', 'Balkans', 'Gulf of Aden', 'Mekong', 'Kilimanjaro', 'Caribbean', 'Kashmir'];
    for (const name of places) expect(placesNamed(name)[0]?.link.latitude, name).toBeDefined();
  });

  it('knows the people of every country that has any', () => {
    const known = new Set(readTable('demonyms').map(({ countryCode }) => countryCode));
    const uninhabited = new Set(['BV', 'HM', 'TF']);
    expect(codes.filter((code) => !known.has(code) && !uninhabited.has(code))).toEqual([]);
    expect(demonymOf('Polish')).toBe('PL');
    expect(demonymOf('Burkinabe')).toBe('BF');
    expect(demonymOf('Sri Lankans')).toBe('LK');
    expect(demonymOf('table')).toBeUndefined();
  });

  it('knows where a people is that has no country of its own', () => {
    for (const { place = '', words = '' } of readTable('region-demonyms'))
      expect(placeOfDemonym(words.split('|')[0] ?? '')?.link.latitude, place).toBeDefined();
    expect(placeOfDemonym('Scottish')?.name).toBe('Scotland');
    expect(demonymOf('Scottish')).toBe('GB');
  });

  it('reads the short forms of states and provinces', () => {
    for (const { code = '', words = '' } of readTable('region-abbreviations'))
      for (const word of words.split('|')) expect(regionOfAbbreviation(word)?.code, word).toBe(code);
  });
});
