import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/index.ts';
import { annotate } from '../../src/extract/index.ts';

const META = { headline: null, standfirst: null, section: null, publisher: null, byline: [], dateline: null };

async function peopleIn(text: string) {
  const meta = { ...META, language: 'en', url: null, publishedAt: '2023-09-14', publishedFrom: null };
  const article = {
    id: 'a',
    source: 'a',
    text,
    blocks: [],
    captions: [],
    removed: [],
    notices: [],
    meta,
  } as unknown as Article;
  const { entities, quantities } = await annotate(article);
  const people = entities.filter(({ type }) => type === 'Person');
  return people.map(({ id, name, link }) => {
    const age = quantities.find((quantity) => quantity.of === id);
    return [name, age?.value ?? null, link?.countryCode ?? null];
  });
}

describe('a person', () => {
  it.each([
    ['Amina Yusuf, 34, sells fish in Banjul.', ['Amina Yusuf', 34, null]],
    ['Police held Turkish businessman Kemal Aydin, 61, at home.', ['Kemal Aydin', 61, 'TR']],
    ['Police held a 22-year-old Kenyan nurse, Joy Wambui.', ['Joy Wambui', 22, 'KE']],
    ['Tala Reyes, a Filipino teacher, left the school.', ['Tala Reyes', null, 'PH']],
  ])('has the age and the country that the text states: %s', async (text, expected) => {
    expect(await peopleIn(text)).toEqual([expected]);
  });

  it('is not given the country of those who serve it, nor the age of another', async () => {
    expect(await peopleIn('Nigerian President Ade Ojo met a 12-year-old boy.')).toEqual([['Ade Ojo', null, null]]);
    expect(await peopleIn('Indian police said Rahul Sen was hurt.')).toEqual([['Rahul Sen', null, null]]);
  });
});
