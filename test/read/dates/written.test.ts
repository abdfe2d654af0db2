import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { machineDate } from '../../../src/read/dates/machine.ts';
import { type DateContext, writtenDates } from '../../../src/read/dates/written.ts';

const read = (text: string, context: DateContext = {}) => writtenDates(text, context).map(({ iso }) => iso);

describe('dates as people write them', () => {
  it.each([
    ['Tuesday, March 5, 2024', undefined, '2024-03-05'],
    ['5th of March, 2024', undefined, '2024-03-05'],
    ['Sept. 5, 2024', undefined, '2024-09-05'],
    ['le 5 mars 2024 à 10h15', 'fr', '2024-03-05'],
    ['5 de marzo de 2024 - 10:15', 'es', '2024-03-05'],
    ['5. maaliskuuta 2024', 'fi', '2024-03-05'],
    ['2024. március 5.', 'hu', '2024-03-05'],
    ['2024 m. kovo 5 d.', 'lt', '2024-03-05'],
    ['5 марта 2024 г.', 'ru', '2024-03-05'],
    ['17 Νοεμβρίου 2024', 'el', '2024-11-17'],
    ['٥ مارس ٢٠٢٤', 'ar', '2024-03-05'],
    ['5 במרץ 2024', 'he', '2024-03-05'],
    ['५ मार्च २०२४', 'hi', '2024-03-05'],
    ['5 Machi 2024', 'sw', '2024-03-05'],
    ['Selasa, 05 Mei 2024', 'id', '2024-05-05'],
    ['ngày 5 tháng 3 năm 2024', 'vi', '2024-03-05'],
    ['2024年3月5日', 'ja', '2024-03-05'],
    ['2024년 3월 5일', 'ko', '2024-03-05'],
    ['令和6年3月5日', 'ja', '2024-03-05'],
    ['5 มีนาคม 2567', 'th', '2024-03-05'],
    ['۱۵ اسفند ۱۴۰۲', 'fa', '2024-03-05'],
    ['10 Şubat 2024 Cumartesi', 'tr', '2024-02-10'],
  ])('are read: %s', (text, language, day) => {
    expect(read(text, { language })).toEqual([day]);
  });

  it('mean by a month’s name what the page’s language means', () => {
    expect(read('5. listopada 2024', { language: 'hr' })).toEqual(['2024-10-05']);
    expect(read('5 listopada 2024', { language: 'pl' })).toEqual(['2024-11-05']);
  });

  it('are left alone in numbers that can be read in two ways', () => {
    expect(read('05/03/2024')).toEqual([]);
    expect(read('05/03/2024', { order: 'day-first' })).toEqual(['2024-03-05']);
    expect(read('05/03/2024', { order: 'month-first' })).toEqual(['2024-05-03']);
    expect(read('25/03/2024')).toEqual(['2024-03-25']);
    expect(read('05.03.2024')).toEqual(['2024-03-05']);
  });

  it('are told apart by the words before them', () => {
    const dates = writtenDates('Published March 5, 2024 10:15 AM ET | Updated 3:22 PM EST March 6, 2024', {});
    expect(dates).toMatchObject([
      { iso: '2024-03-05T10:15:00-05:00', label: 'published' },
      { iso: '2024-03-06T15:22:00-05:00', label: 'modified' },
    ]);
  });

  it('never are days that no calendar has', () => {
    expect(read('31 February 2024, 2024-13-01, 45/45/2024')).toEqual([]);
  });
});

describe('zones', () => {
  it.each([
    ['9 July 2024, 10:15 am ET', undefined, '2024-07-09T10:15:00-04:00'],
    ['9 January 2024, 10:15 am ET', undefined, '2024-01-09T10:15:00-05:00'],
    ['9 July 2024 10:15 IST', 'IN', '2024-07-09T10:15:00+05:30'],
    ['9 July 2024 10:15 IST', 'IE', '2024-07-09T10:15:00+01:00'],
    ['9 July 2024 10:15 IST', 'IL', '2024-07-09T10:15:00+03:00'],
    ['9 July 2024 10:15 BST', 'BD', '2024-07-09T10:15:00+06:00'],
    ['9 July 2024 1015 GMT', undefined, '2024-07-09T10:15:00Z'],
    ['9 July 2024 10:15 UTC+3', undefined, '2024-07-09T10:15:00+03:00'],
    ['9 July 2024 10:15', 'KE', '2024-07-09T10:15:00+03:00'],
    ['9 July 2024 10:15', 'US', '2024-07-09'],
    ['9 July 2024 10:15 CST', undefined, '2024-07-09'],
  ])('of %s in %s', (text, country, iso) => {
    expect(read(text, { country })).toEqual([iso]);
  });
});

describe('dates in markup', () => {
  it.each([
    ['2024-03-05T10:15:00.123+0530', '2024-03-05T10:15:00+05:30'],
    ['20240305T101500Z', '2024-03-05T10:15:00Z'],
    ['20240305', '2024-03-05'],
    ['2024-03-05 10:15', '2024-03-05'],
    ['1709633700', '2024-03-05T10:15:00Z'],
    ['1709633700000', '2024-03-05T10:15:00Z'],
    ['Tue, 05 Mar 2024 10:15:00 +0000', '2024-03-05T10:15:00+00:00'],
    ['Tue Mar 05 2024 10:15:00 GMT+0100 (CET)', '2024-03-05T10:15:00+01:00'],
    ['2024-03-05T10:75:00Z', '2024-03-05'],
    ['2024-03-05T23:59:60Z', '2024-03-05'],
    ['2024-03-05T10:15:00+99:00', '2024-03-05'],
    ['0001-01-01T00:00:00Z', undefined],
    ['0', undefined],
  ])('%s', (text, iso) => {
    expect(machineDate(text, {})).toBe(iso);
  });

  it('give a real day for any text, or none', () => {
    const context = { language: 'fa', country: 'IR', order: 'day-first' } as const;
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d /.:T+-]{0,30}$/)), (text) => {
        const iso = machineDate(text, context);
        if (iso !== undefined) expect(new Date(iso).toISOString()).toMatch(/^\d{4}-/);
      }),
    );
  });
});
