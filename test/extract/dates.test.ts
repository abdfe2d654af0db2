import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/index.ts';
import { dates } from '../../src/extract/dates.ts';
import { analyse } from '../../src/language/index.ts';

/** Thursday, 14 September 2023. */
const PUBLISHED = '2023-09-14';

async function datesIn(text: string, publishedAt: string | null = PUBLISHED) {
  const article = { text, meta: { publishedAt } } as Article;
  const layer = await dates.run({ ...article, body: analyse(text), head: analyse('') });
  for (const date of layer.dates) expect(text.slice(date.start, date.end)).toBe(date.text);
  return layer.dates.map(({ text: words, from, to }) => [words, from, to]);
}

describe('a date', () => {
  it.each([
    ['The port reopened on 3 March 2021.', '3 March 2021', '2021-03-03', '2021-03-03'],
    ['He was born on April 5, 1976 in Accra.', 'April 5, 1976', '1976-04-05', '1976-04-05'],
    ['The law took effect in June 2019.', 'June 2019', '2019-06-01', '2019-06-30'],
    ['The bridge was built in 1998.', '1998', '1998-01-01', '1998-12-31'],
    ['The strike began on Monday.', 'Monday', '2023-09-11', '2023-09-11'],
    ['Talks will resume on Monday.', 'Monday', '2023-09-18', '2023-09-18'],
    ['The raid took place on Friday of last week.', 'Friday of last week', '2023-09-08', '2023-09-08'],
    ['Police found it yesterday morning.', 'yesterday morning', '2023-09-13', '2023-09-13'],
    ['The firm closed last year.', 'last year', '2022-01-01', '2022-12-31'],
    ['They met six months ago in Lima.', 'six months ago', '2023-03-01', '2023-03-31'],
    ['Floods came in November.', 'November', '2023-11-01', '2023-11-30'],
    ['It was common in the 1990s.', 'the 1990s', '1990-01-01', '1999-12-31'],
    ['Sales fell in the second quarter of 2022.', 'the second quarter of 2022', '2022-04-01', '2022-06-30'],
    ['She ruled from 2010 to 2015.', 'from 2010 to 2015', '2010-01-01', '2015-12-31'],
    [
      'Between July 20 and August 3 this year, 12 boats sank.',
      'Between July 20 and August 3 this year',
      '2023-07-20',
      '2023-08-03',
    ],
    ['The fair runs July 20-25, organisers said.', 'July 20-25', '2023-07-20', '2023-07-25'],
  ])('in %s', async (text, words, from, to) => {
    expect(await datesIn(text)).toContainEqual([words, from, to]);
  });

  it('that is relative stays unresolved where the article has no day of publication', async () => {
    expect(await datesIn('The strike began on Monday.', null)).toEqual([['Monday', null, null]]);
  });

  it('is not seen in amounts, verbs and names', async () => {
    expect(await datesIn('Some 2000 people may march for about 1900 dollars in August Wilson Hall.')).toEqual([
      ['August', expect.anything(), expect.anything()],
    ]);
    expect(await datesIn('They may go. It cost $2000.')).toEqual([]);
  });

  it('written from a calendar day in any form is that day', async () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    const forms = [
      (date: Date) => date.toISOString().slice(0, 10),
      (date: Date) =>
        date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
      (date: Date) =>
        date.toLocaleDateString('en-US', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
      (date: Date) =>
        date.toLocaleDateString('en-US', {
          weekday: 'long',
          day: 'numeric',
          month: 'long',
          year: 'numeric',
          timeZone: 'UTC',
        }),
    ];
    const check = fc.asyncProperty(day, fc.constantFrom(...forms), async (date, form) => {
      const iso = date.toISOString().slice(0, 10);
      const found = await datesIn(`The dam was opened on ${form(date)} in the north.`);
      expect(found).toEqual([[form(date), iso, iso]]);
    });
    await fc.assert(check, { numRuns: 100 });
  });
});
