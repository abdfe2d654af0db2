import { describe, expect, it } from 'vitest';
import { rolesBetween, rolesOf } from '../support/facts.ts';
import { unmarked } from '../support/marked.ts';
import { ROLE_SENTENCES } from './roles-sentences.ts';

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

  it.each([
    [
      'Coast Guard Commandant Admiral Rosa Mendez spoke.',
      { 'Coast Guard': 'Organization', 'Rosa Mendez': 'Person' },
      ['Rosa Mendez | Commandant* | Coast Guard', 'Rosa Mendez | Admiral* | -'],
    ],
    [
      "Kenya's Interior Cabinet Secretary Grace Mwangi spoke.",
      { Kenya: 'Country:KE', 'Grace Mwangi': 'Person' },
      ['Grace Mwangi | Interior Cabinet Secretary* | Kenya'],
    ],
    [
      'Tomas Rivera, who heads the National Disaster Agency, resigned.',
      { 'Tomas Rivera': 'Person', 'National Disaster Agency': 'Organization' },
      ['Tomas Rivera | head* | National Disaster Agency'],
    ],
    [
      'Siti Rahmah, who served as governor of Aceh until 2019, died.',
      { 'Siti Rahmah': 'Person', Aceh: 'Place' },
      ['Siti Rahmah | former governor* | Aceh'],
    ],
    [
      'Acting Inspector General of Police Musa Danladi spoke.',
      { 'Musa Danladi': 'Person' },
      ['Musa Danladi | Acting Inspector General of Police* | -'],
    ],
    ['President-elect Carla Ruiz spoke.', { 'Carla Ruiz': 'Person' }, ['Carla Ruiz | President-elect* | -']],
    [
      'Deputy Prime Minister and Foreign Minister Hamid Sabah spoke.',
      { 'Hamid Sabah': 'Person' },
      ['Hamid Sabah | Deputy Prime Minister* | -', 'Hamid Sabah | Foreign Minister* | -'],
    ],
    [
      'A spokesman for the health ministry, Omar Faruq, confirmed it.',
      { 'Omar Faruq': 'Person' },
      ['Omar Faruq | spokesman* | the health ministry'],
    ],
    [
      'Ambassador to Ghana Helene Dubois spoke.',
      { Ghana: 'Country:GH', 'Helene Dubois': 'Person' },
      ['Helene Dubois | Ambassador to Ghana* | -'],
    ],
    [
      'Archbishop Thabo Nkosi of Cape Town prayed.',
      { 'Thabo Nkosi': 'Person', 'Cape Town': 'Place' },
      ['Thabo Nkosi | Archbishop | Cape Town'],
    ],
    [
      'Professor Mei Tan of Straits University disagreed.',
      { 'Mei Tan': 'Person', 'Straits University': 'Organization' },
      ['Mei Tan | Professor | Straits University'],
    ],
    [
      'Emir of Katsina Abdullahi Bello spoke.',
      { Katsina: 'Place', 'Abdullahi Bello': 'Person' },
      ['Abdullahi Bello | Emir* | Katsina'],
    ],
    [
      'Brigadier General Nurul Huda of the Bangladesh Army spoke.',
      { 'Nurul Huda': 'Person', 'Bangladesh Army': 'Organization' },
      ['Nurul Huda | Brigadier General* | Bangladesh Army'],
    ],
    [
      "Jamaica's Minister of National Security Horace Brown spoke.",
      { Jamaica: 'Country:JM', 'Horace Brown': 'Person' },
      ['Horace Brown | Minister of National Security* | Jamaica'],
    ],
    [
      'Minister of Health and Sanitation Dr. Sahr Koroma spoke.',
      { 'Sahr Koroma': 'Person' },
      ['Sahr Koroma | Minister of Health and Sanitation* | -'],
    ],
    [
      'Judge Priya Nair of the Bombay High Court granted bail.',
      { 'Priya Nair': 'Person', 'Bombay High Court': 'Organization' },
      ['Priya Nair | Judge* | Bombay High Court'],
    ],
    [
      'Diego Mora, son of President Carlos Mora, fled.',
      { 'Diego Mora': 'Person', 'Carlos Mora': 'Person' },
      ['Diego Mora | son | Carlos Mora', 'Carlos Mora | President* | -'],
    ],
    [
      'Kemal Aydin, 61, owner of Aydin Holding, was held.',
      { 'Kemal Aydin': 'Person', 'Aydin Holding': 'Organization' },
      ['Kemal Aydin | owner | Aydin Holding'],
    ],
    [
      "Fiji's attorney-general Ratu Sevu spoke.",
      { Fiji: 'Country:FJ', 'Ratu Sevu': 'Person' },
      ['Ratu Sevu | attorney-general* | Fiji'],
    ],
    [
      'Then-interior minister Jean Koffi denied it.',
      { 'Jean Koffi': 'Person' },
      ['Jean Koffi | Then-interior minister* | -'],
    ],
    ["The Prime Minister's Office on President Avenue was shut, Ana Lima said.", { 'Ana Lima': 'Person' }, []],
  ])('reads %s', async (text, known, expected) => {
    expect(await rolesOf(text, known as Parameters<typeof rolesOf>[1])).toEqual(expected);
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

describe.each(Object.entries(ROLE_SENTENCES))('roles: %s', (_, sentences) => {
  it.each(sentences.map(([sentence, ...expected]) => [sentence, expected] as const))(
    '%s',
    async (sentence, expected) => {
      const { text, names } = unmarked(sentence);
      expect((await rolesBetween(text, names)).sort()).toEqual([...expected].sort());
    },
  );
});
