import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/index.ts';
import { dates } from '../../src/extract/dates.ts';
import { analyse } from '../../src/language/index.ts';

/** Thursday, 14 September 2023. */
const PUBLISHED = '2023-09-14';

async function datesIn(text: string, publishedAt: string | null = PUBLISHED, place: string | null = null) {
  const dateline = place === null ? null : { place, agency: null };
  const article = { text, meta: { publishedAt, dateline, url: null } } as unknown as Article;
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
    ['Floods came in November.', 'November', '2022-11-01', '2022-11-30'],
    ['He died on November 3 in Lima.', 'November 3', '2022-11-03', '2022-11-03'],
    ['He said the vote in November would be fair.', 'November', '2023-11-01', '2023-11-30'],
    ['The fair opens in November.', 'November', '2023-11-01', '2023-11-30'],
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
    ['The fair ran 20-25 July, organisers said.', '20-25 July', '2023-07-20', '2023-07-25'],
    [
      'She was elected on March eighth, two thousand eight.',
      'March eighth, two thousand eight',
      '2008-03-08',
      '2008-03-08',
    ],
    ['They settled there in nineteen ninety-seven.', 'nineteen ninety-seven', '1997-01-01', '1997-12-31'],
    ['It was drained in the nineties.', 'the nineties', '1990-01-01', '1999-12-31'],
    ['The canal was dug in the 19th century.', 'the 19th century', '1801-01-01', '1900-12-31'],
    ['Prices rose in mid-March.', 'mid-March', '2023-03-11', '2023-03-20'],
    ['The plant was shut on July 20 last year.', 'July 20 last year', '2022-07-20', '2022-07-20'],
    ['Output fell in Q3 2021.', 'Q3 2021', '2021-07-01', '2021-09-30'],
    ['Output fell in the second half of 2022.', 'the second half of 2022', '2022-07-01', '2022-12-31'],
    ['Crowds gathered over the weekend.', 'over the weekend', '2023-09-09', '2023-09-10'],
    ['Six homes burned overnight.', 'overnight', '2023-09-13', '2023-09-14'],
    ['The bridge fell three and a half years ago.', 'three and a half years ago', '2020-03-01', '2020-03-31'],
    ['The court sits again in three weeks’ time.', 'in three weeks’ time', '2023-10-02', '2023-10-08'],
    ['Shops closed for Eid al-Fitr.', 'Eid al-Fitr', '2023-04-21', '2023-04-21'],
    ['Churches were full on Easter Monday.', 'Easter Monday', '2023-04-10', '2023-04-10'],
    ['Ports will be closed on Christmas Day.', 'Christmas Day', '2023-12-25', '2023-12-25'],
    ['The office closed at noon Saturday.', 'noon Saturday', '2023-09-09', '2023-09-09'],
  ])('in %s', async (text, words, from, to) => {
    expect(await datesIn(text)).toContainEqual([words, from, to]);
  });

  it('leans on the time that the text named before', async () => {
    const text =
      'The siege began in 2010; two years later it was over. On 5 May 2012 he fled, and the next day they voted.';
    expect(await datesIn(text)).toEqual([
      ['2010', '2010-01-01', '2010-12-31'],
      ['two years later', '2012-01-01', '2012-12-31'],
      ['5 May 2012', '2012-05-05', '2012-05-05'],
      ['the next day', '2012-05-06', '2012-05-06'],
    ]);
  });

  it('of a company’s quarter is compared with the same quarter of the year before', async () => {
    const text = 'Profit doubled in the second quarter of 2022 from a year earlier. Sales in the quarter were flat.';
    expect(await datesIn(text)).toEqual([
      ['the second quarter of 2022', '2022-04-01', '2022-06-30'],
      ['a year earlier', '2021-04-01', '2021-06-30'],
      ['the quarter', '2022-04-01', '2022-06-30'],
    ]);
  });

  it('may be a time of day, with its zone where the text tells it', async () => {
    expect(await datesIn('The quake struck at 3:42 a.m. local time on Sunday near the coast.')).toEqual([
      ['3:42 a.m. local time on Sunday', '2023-09-10T03:42', '2023-09-10T03:42'],
    ]);
    expect(await datesIn('Trains stopped on Tuesday at 19:15 GMT. They ran again at 9pm.')).toEqual([
      ['Tuesday at 19:15 GMT', '2023-09-12T19:15Z', '2023-09-12T19:15Z'],
      ['9pm', '2023-09-12T21:00', '2023-09-12T21:00'],
    ]);
    expect(await datesIn('Shops open from 9 a.m. to 5 p.m. on Monday.')).toEqual([
      ['9 a.m. to 5 p.m. on Monday', '2023-09-11T09:00', '2023-09-11T17:00'],
    ]);
  });

  it('is read as the article’s country writes and counts it', async () => {
    const text =
      'The form is dated 03/04/2023. Debt grew in fiscal 2023. On Independence Day and last summer it was calm.';
    const intervals = async (place: string) =>
      (await datesIn(text, PUBLISHED, place)).map(([, from, to]) => `${from} ${to}`);
    expect(await intervals('Boston')).toEqual([
      '2023-03-04 2023-03-04',
      '2022-10-01 2023-09-30',
      '2023-07-04 2023-07-04',
      '2023-06-01 2023-08-31',
    ]);
    expect(await intervals('Mumbai')).toEqual([
      '2023-04-03 2023-04-03',
      '2022-04-01 2023-03-31',
      '2023-08-15 2023-08-15',
      '2023-06-01 2023-08-31',
    ]);
    expect((await intervals('Sydney')).at(-1)).toBe('2022-12-01 2023-02-28');
  });

  it('that no calendar can place is kept as such', async () => {
    const text = 'Rains have come late in recent years. Talks may resume in the near future.';
    expect(await datesIn(text)).toEqual([
      ['in recent years', null, null],
      ['in the near future', null, null],
    ]);
  });

  it('that is relative stays unresolved where the article has no day of publication', async () => {
    expect(await datesIn('The strike began on Monday.', null)).toEqual([['Monday', null, null]]);
  });

  it('is not seen in amounts, verbs and names', async () => {
    expect(await datesIn('Some 2000 people may march for about 1900 dollars in August Wilson Hall.')).toEqual([
      ['August', expect.anything(), expect.anything()],
    ]);
    expect(await datesIn('They may go. It cost $2000. See https://news.example/2022/05/29/story.')).toEqual([]);
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

describe('no date', () => {
  it.each(['They can and may leave.', 'They sailed to Easter Island.', 'They march on.'])('is in %s', async (text) => {
    expect(await datesIn(text)).toEqual([]);
  });
});
