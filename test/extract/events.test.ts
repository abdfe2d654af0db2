import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Hints, type Told, tell } from './events-fixture.ts';
import { SENTENCES_BY_TYPE } from './events-sentences.ts';

async function only(type: string, text: string, hints: Hints = {}): Promise<Told> {
  const found = (await tell(text, hints)).filter((event) => event.type === type);
  expect(found, text).toHaveLength(1);
  return found[0] as Told;
}

describe.each(SENTENCES_BY_TYPE)('an event of type $type', ({ type, sentences }) => {
  it.each(sentences)('is found in: %s', async (sentence) => {
    const types = (await tell(sentence)).map((event) => event.type);
    expect(types).toContain(type);
  });
});

describe('who does it and to whom', () => {
  it('is subject and object of an active verb', async () => {
    const arrest = await only('Arrest', 'Detectives in Kumasi arrested four traders.', { names: { Kumasi: 'Place' } });
    expect(arrest).toMatchObject({ agents: ['Detectives'], targets: ['four traders'], places: ['Kumasi'] });
  });

  it('turns round in the passive', async () => {
    const arrest = await only('Arrest', 'Four traders were arrested by detectives in Kumasi.');
    expect(arrest).toMatchObject({ agents: ['detectives'], targets: ['Four traders'] });
  });

  it('is shared by coordinated verbs', async () => {
    const arrest = await only('Arrest', 'Officers raided nine shops and arrested 40 people.');
    expect(arrest).toMatchObject({ agents: ['Officers'], targets: ['40 people'] });
  });

  it('is read past a relative clause', async () => {
    const release = await only('Release', 'The baker, who was arrested on Sunday, was released on bail.');
    expect(release.targets).toEqual(['The baker']);
  });

  it('is read off of- and by-phrases of a noun', async () => {
    const names = { 'Ines Quispe': 'Person', Interpol: 'Organization' } as const;
    const arrest = await only('Arrest', 'The arrest of Ines Quispe by Interpol surprised Lima.', { names });
    expect(arrest).toMatchObject({ agents: ['Interpol'], targets: ['Ines Quispe'] });
  });

  it('is the owner of an arrest, and the subject of a light verb', async () => {
    const names = { 'Ravi Perera': 'Person' } as const;
    expect((await only('Arrest', "Ravi Perera's arrest shocked the town.", { names })).targets).toEqual([
      'Ravi Perera',
    ]);
    expect((await only('Raid', 'Customs agents carried out a raid on a depot.')).agents).toEqual(['Customs agents']);
  });

  it('names every body that officials at a meeting come from', async () => {
    const names = { Ghana: 'Place', Togo: 'Place', Benin: 'Place', Accra: 'Place' } as const;
    const meeting = await only('Meeting', 'Officials from Ghana, Togo and Benin met in Accra.', { names });
    expect(meeting).toMatchObject({ agents: ['Ghana', 'Togo', 'Benin'], places: ['Accra'] });
  });

  it('has a fire kill nobody: that is a death with victims', async () => {
    const death = await only('Death', 'A fire killed six guests at a hotel in Cebu.', { names: { Cebu: 'Place' } });
    expect(death).toMatchObject({ targets: ['six guests'], places: ['Cebu'] });
  });
});

describe('how the article stands to a happening', () => {
  it.each([
    'Police did not arrest the driver.',
    'No one was arrested after the march in Quito.',
    'No arrests have been made, police in Suva said.',
    'The editor was never arrested.',
    "The men weren't arrested.",
  ])('negated: %s', async (text) => {
    expect((await only('Arrest', text)).negated).toBe(true);
  });

  it.each([
    ['planned', 'The president will visit Apia next week.', 'Visit'],
    ['planned', 'The king is to visit Muscat.', 'Visit'],
    ['planned', 'The union plans to go on strike.', 'Strike'],
    ['potential', 'The bank could lay off 300 tellers.', 'Layoff'],
    ['potential', 'The court may acquit the mayor.', 'Release'],
    ['failed', 'Gunmen tried to kidnap the envoy.', 'Kidnapping'],
    ['happened', 'Gunmen kidnapped the envoy.', 'Kidnapping'],
  ])('%s: %s', async (status, text, type) => {
    expect((await only(type, text)).status).toBe(status);
  });

  it('alleged and reported where somebody says so', async () => {
    const killing = await only('Killing', 'The guard allegedly killed a fisherman, police said.');
    expect(killing).toMatchObject({ alleged: true, reported: true });
  });
});

describe('what is no happening', () => {
  it.each([
    ['the price of a thing', 'The bank charged a fee.', 'Charge'],
    ['a film', 'She shot a film about rice growers.', 'Shooting'],
    ['the head of a compound', 'An attack helicopter landed.', 'Attack'],
    ['what somebody is held for', 'He was arrested on suspicion of burglary.', 'Theft'],
    ['an ordinary need', 'The plant meets its targets.', 'Meeting'],
  ])('%s: %s %s', async (_, text, type) => {
    expect((await tell(text)).map((event) => event.type)).not.toContain(type);
  });
});

describe('tellings of one happening', () => {
  it('are one event with further passages', async () => {
    const names = { 'Lupe Soto': 'Person' } as const;
    const arrest = await only('Arrest', 'Lupe Soto was arrested on Monday. The arrest was announced in Lima.', {
      names,
    });
    expect(arrest.passages).toHaveLength(1);
  });

  it('stay apart where their days differ', async () => {
    const dates = { Monday: '2024-05-06', Tuesday: '2024-05-07' };
    const text = 'Lupe Soto was arrested on Monday. Lupe Soto was arrested again on Tuesday.';
    const found = (await tell(text, { names: { 'Lupe Soto': 'Person' }, dates })).filter(
      ({ type }) => type === 'Arrest',
    );
    expect(found.map((event) => event.from)).toEqual(['2024-05-06', '2024-05-07']);
  });
});

it('keeps every trigger inside its passage and every passage inside the text', async () => {
  const words = 'police arrested the men . , who was by in of and killed raid took into custody not “ ” 12 said'.split(
    ' ',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...words), { maxLength: 40 }), async (picked) => {
      const text = picked.join(' ');
      for (const event of await tell(text)) {
        expect(text.slice(event.start, event.end)).toContain(event.trigger);
        for (const passage of event.passages) expect(passage.end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 100 },
  );
});

describe('a toll that the text revises', () => {
  it('is one event with the figure as revised', async () => {
    const deaths = await tell(
      'Officials initially said that 10 people died. At least 14 people died in the blaze, police said.',
    );
    expect(deaths.filter(({ type }) => type === 'Death')).toMatchObject([{ quantities: ['14'] }]);
  });
});

describe('why and with what', () => {
  it('is told in the words of the text', async () => {
    expect((await only('Charge', 'Prosecutors charged the clerk with fraud.')).reason).toBe('fraud');
    const arrest = await only('Arrest', 'Police arrested two men on suspicion of burglary.');
    expect(arrest.reason).toBe('on suspicion of burglary');
    expect((await only('Protest', 'Farmers protested over the new dam.')).reason).toBe('the new dam');
  });

  it('is null where the clause gives none, and a term of years is no reason', async () => {
    expect((await only('Sentence', 'A court jailed the clerk for five years.')).reason).toBeNull();
  });

  it('goes with the names that other schemes have for the type', async () => {
    expect(await only('Arrest', 'Police arrested two men.')).toMatchObject({
      ace: 'Justice.Arrest-Jail',
      ploverEvent: 'COERCE',
      ploverMode: 'arrest',
      cameo: '173',
    });
  });
});
