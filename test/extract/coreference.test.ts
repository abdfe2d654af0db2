import { describe, expect, it } from 'vitest';
import { coreference } from '../../src/extract/coreference.ts';
import { roles } from '../../src/extract/roles.ts';
import { analyse } from '../../src/language/index.ts';
import { unmarked } from '../support/marked.ts';

/** Mentions that are no names, as `words = entity`, of those that mean what was told before. */
async function tiesIn(sentence: string): Promise<string[]> {
  const { text, names } = unmarked(sentence);
  const base = { text, body: analyse(text), head: analyse(''), names, headlineNames: [], dates: [], quantities: [] };
  const layers = base as unknown as Parameters<typeof coreference.run>[0];
  const { mentions, entities } = await coreference.run({ ...layers, ...(await roles.run(layers)) });
  const seen = new Set<string>();
  return mentions.flatMap(({ start, end, text: words, kind, entity }) => {
    expect(text.slice(start, end)).toBe(words);
    const isFirst = !seen.has(entity);
    seen.add(entity);
    return kind === 'name' || isFirst ? [] : [`${words} = ${entities.find(({ id }) => id === entity)?.name}`];
  });
}

async function namesIn(sentence: string): Promise<string[]> {
  const { text, names } = unmarked(sentence);
  const base = { text, body: analyse(text), head: analyse(''), names, headlineNames: [], dates: [], quantities: [] };
  const layers = base as unknown as Parameters<typeof coreference.run>[0];
  const { entities } = await coreference.run({ ...layers, ...(await roles.run(layers)) });
  return entities.map(({ name }) => name);
}

describe('coreference', () => {
  it.each([
    ['[Amina Yusuf:P] left early. She was tired.', 'She = Amina Yusuf'],
    ['[Kofi Darko:P] said his car was stolen.', 'his = Kofi Darko'],
    ['The [Hotel Meridian:L] burnt down. This hotel had no alarm.', 'This hotel = Hotel Meridian'],
    ["The [Hotel Meridian:L] burnt down. The hotel's owner fled.", 'The hotel = Hotel Meridian'],
    ['Staff of the airline [Savanna Air:Co] went on strike. The airline is in debt.', 'The airline = Savanna Air'],
    ['[Savanna Air:Co] cut its staff. The company is in debt.', 'The company = Savanna Air'],
    ['A spokesman denied it. He gave no reason.', 'He = A spokesman'],
    ['Two gunmen entered. They shot at the guards.', 'They = Two gunmen'],
  ])('ties what was told before: %s', async (sentence, tie) => {
    expect(await tiesIn(sentence)).toContain(tie);
  });

  it.each([
    ['[Savanna Air:Co] cut its staff. It is clear that the market shrank.', 'It'],
    ['Mr [Kofi Darko:P] met Mr [Yaw Mensah:P]. She was there.', 'She'],
    ['The [Hotel Meridian:L] and the [Hotel Bristol:L] burnt down. The hotel had no alarm.', 'The hotel = Hotel'],
  ])('leaves untied what nothing tells: %s', async (sentence, words) => {
    expect((await tiesIn(sentence)).filter((tie) => tie.startsWith(words))).toEqual([]);
  });

  it.each([
    ["[ST. GEORGE'S:L], Grenada: The port was shut.", "St. George's"],
    ['[LAGOS:L] (Reuters): Police in [Lagos:L] met.', 'Lagos'],
    ["[AMINA O'BRIEN-YUSUF:P] left.", "Amina O'Brien-Yusuf"],
    ['The [INTERPOL:O] office was shut.', 'INTERPOL'],
  ])('names in capitals as they are written elsewhere, but for acronyms: %s', async (sentence, name) => {
    expect(await namesIn(sentence)).toContain(name);
  });

  it('keeps two people of one last name apart', async () => {
    const { text, names } = unmarked('[Ana Lima:P] met [Rui Lima:P]. [Lima:P] smiled.');
    const base = { text, body: analyse(text), head: analyse(''), names, headlineNames: [], dates: [], roles: [] };
    const { entities } = await coreference.run(base as unknown as Parameters<typeof coreference.run>[0]);
    expect(entities.filter(({ type }) => type === 'Person')).toHaveLength(3);
  });
});
