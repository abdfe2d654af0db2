import { describe, expect, it } from 'vitest';
import { rolesOf } from '../support/facts.ts';

describe('roles', () => {
  it('reads a title before the name, held at a demonym or a country', async () => {
    expect(
      await rolesOf('Ghanaian President Kofi Darko met US Secretary of State Ann Bell.', {
        Ghanaian: 'Nationality:GH',
        'Kofi Darko': 'Person',
        US: 'Country:US',
        'Ann Bell': 'Person',
      }),
    ).toEqual(['Kofi Darko | President* | Ghanaian', 'Ann Bell | Secretary of State* | US']);
  });

  it('reads a title after the name with the body it is held at', async () => {
    expect(
      await rolesOf('Lalita Rao, chief executive of Meghna Mills, and Suresh Pal, top cop of Assam, agreed.', {
        'Lalita Rao': 'Person',
        'Meghna Mills': 'Organization',
        'Suresh Pal': 'Person',
        Assam: 'Place',
      }),
    ).toEqual(['Lalita Rao | chief executive | Meghna Mills', 'Suresh Pal | top cop* | Assam']);
  });

  it('reads a title that introduces a name after a comma', async () => {
    expect(
      await rolesOf("The prosecutor general of Quito, Luis Paz, spoke. Andina's director, Eva Sol, left.", {
        Quito: 'Place',
        'Luis Paz': 'Person',
        Andina: 'Organization',
        'Eva Sol': 'Person',
      }),
    ).toEqual(['Luis Paz | prosecutor general* | Quito', 'Eva Sol | director | Andina']);
  });

  it('gives the spokesperson of an office holder to the spokesperson', async () => {
    expect(
      await rolesOf("Danish Chancellor Ida Holm's spokesperson, Lars Bo, denied it.", {
        Danish: 'Nationality:DK',
        'Ida Holm': 'Person',
        'Lars Bo': 'Person',
      }),
    ).toEqual(['Ida Holm | Chancellor* | Danish', 'Lars Bo | spokesperson* | Ida Holm']);
  });

  it('keeps stacked titles apart', async () => {
    expect(
      await rolesOf('Coast Guard Commandant Admiral Ben Cruz arrived.', {
        'Coast Guard': 'Organization',
        'Ben Cruz': 'Person',
      }),
    ).toEqual(['Ben Cruz | Commandant* | Coast Guard', 'Ben Cruz | Admiral* | -']);
  });

  it('shares a plural title out', async () => {
    expect(
      await rolesOf('Presidents Ade Ojo of Nigeria and Luc Kpo of Benin signed.', {
        'Ade Ojo': 'Person',
        Nigeria: 'Country:NG',
        'Luc Kpo': 'Person',
        Benin: 'Country:BJ',
      }),
    ).toEqual(['Ade Ojo | President* | Nigeria', 'Luc Kpo | President* | Benin']);
  });

  it('reads callings that no table holds', async () => {
    expect(
      await rolesOf('"We suffer," said Tala Reyes, a seaweed fish exporter who lives there.', {
        'Tala Reyes': 'Person',
      }),
    ).toEqual(['Tala Reyes | seaweed fish exporter | -']);
  });

  it('takes no list of people for an apposition', async () => {
    expect(
      await rolesOf('They saw the president, Ana Lima, Rui Costa and others.', {
        'Ana Lima': 'Person',
        'Rui Costa': 'Person',
      }),
    ).toEqual([]);
  });
});
