import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/read/index.ts';

const read = (text: string) => readText(text, 'report.txt', {});
const PROSE = 'Police in the port of Tema said on Monday that they had found three boats which were stolen in March.';
const MORE =
  'The owner of the boats, a company from Takoradi, thanked the officers and asked for the engines back too.';

describe('a wire report', () => {
  const report = read(
    `Africa\n\nHarbour Police Find Stolen Boats in Tema\n\nOwners say that the engines were more valuable than the boats.\nReuters\n\nTEMA, Ghana (Reuters) - ${PROSE}\n\nREAD MORE: Why Boats Vanish\n\n${MORE}\n\nThieves Take Nine Engines From Harbour in Lomé\n${PROSE}\n\nDiscuss`,
  );

  it('is parted into section, headline, standfirst, publisher and body', () => {
    expect(report.meta).toMatchObject({
      section: 'Africa',
      headline: 'Harbour Police Find Stolen Boats in Tema',
      standfirst: 'Owners say that the engines were more valuable than the boats.',
      publisher: 'Reuters',
      dateline: { place: 'Tema', agency: 'Reuters' },
      language: 'en',
    });
    expect(report.text).toBe(`TEMA, Ghana (Reuters) - ${PROSE}\n\n${MORE}\n\n${PROSE}`);
  });

  it('keeps every line that it left out with its reason', () => {
    expect(report.removed.slice(4).map(({ reason }) => reason)).toEqual([
      'read-more',
      'related-headline',
      'call-to-action',
    ]);
  });
});

describe('a credit behind the last sentence', () => {
  const ending = (credit: string) => read(`Thieves take engines from the harbour\n\n${PROSE}\n\n${MORE}${credit}`);

  it.each([
    ' (Reuters)',
    ' — AFP',
    ' (AP, Reuters)',
    ' (Xinhua/ENA)',
    ' —With a report from Ama Boateng',
    ' (With inputs from agencies)',
    ' (Reporting by Ama Boateng; editing by Kofi Addo)',
  ])('is told, and is no part of the text:%s', (credit) => {
    const { text, removed } = ending(credit);
    expect(text).toBe(`${PROSE}\n\n${MORE}`);
    expect(removed).toContainEqual({ text: credit.trim(), reason: 'credit' });
  });

  it.each([' (The engines were new.)', ' – Kofi Addo', ' (Ghana)', ' She spoke to Reuters.'])(
    'is not every word that stands there:%s',
    (words) => expect(ending(words).text).toBe(`${PROSE}\n\n${MORE}${words}`),
  );

  it('stands behind the last paragraph alone', () => {
    const lines = [`TEMA, Ghana - ${PROSE}`, `${PROSE} (Reuters)`, MORE];
    expect(read(lines.join('\n\n')).text).toBe(lines.join('\n\n'));
  });
});

describe('datelines', () => {
  it.each([
    ['New Delhi (Sputnik): Four men', 'New Delhi', 'Sputnik'],
    ['NAIROBI, Kenya (AP) — Four men', 'Nairobi', 'AP'],
    ['LAGOS, Nigeria - Four men', 'Lagos', null],
    ['PARIS, Sept 3 (Reuters) - Four men', 'Paris', 'Reuters'],
    ['SUVA: Four men', 'Suva', null],
    ['PORT-AU-PRINCE, Haiti, 4 May 2021 (AFP) – Four men', 'Port-Au-Prince', 'AFP'],
  ])('are read from %j and stay in the text', (start, place, agency) => {
    const article = read(`Four men held over theft of cables\n\n${start} were held. ${PROSE}`);
    expect(article.meta.dateline).toEqual({ place, agency });
    expect(article.text.startsWith(start)).toBe(true);
  });

  it.each(['He said: Four men', 'Four men - all from Quito - were', 'In May, Reuters said: "Four men'])(
    'are not seen in the sentence %j',
    (start) => {
      expect(read(`Four men held over theft of cables\n\n${start} had fled. ${PROSE}`).meta.dateline).toBeNull();
    },
  );
});

describe('publication dates', () => {
  it.each([
    ['Wednesday, September 18, 2019', '2019-09-18'],
    ['18 September 2019', '2019-09-18'],
    ['2020-07-02', '2020-07-02'],
    ['Published: 3rd March 2021', '2021-03-03'],
    ['Updated 4 May 2022, 10:30 am GMT', '2022-05-04T10:30:00Z'],
  ])('are read from the line %j', (line, date) => {
    const { meta } = read(`Four men held over theft of cables\n\n${line}\n\n${PROSE}\n\n${MORE}`);
    expect(meta).toMatchObject({ publishedAt: date, publishedFrom: 'text' });
  });

  it('stay in the text where they stand bare under the headline', () => {
    const { text } = read(`Four men held over theft of cables\n\nFriday, March 5, 2021\n\n${PROSE}`);
    expect(text.startsWith('Friday, March 5, 2021\n\n')).toBe(true);
  });
});

it('reads bylines with one author or more', () => {
  const byline = (line: string) => read(`Four men held over theft of cables\n${line}\n\n${PROSE}`).meta.byline;
  expect(byline('By Amina Yusuf')).toEqual(['Amina Yusuf']);
  expect(byline('By AMINA YUSUF and Luis de la Prada, Reuters')).toEqual(['Amina Yusuf', 'Luis de la Prada']);
});

it('removes no sentence that only begins like noise', () => {
  for (const line of [
    'Related offences were found in Oaxaca, the prosecutor said.',
    'Share prices fell in Dhaka, and traders left early.',
    'Subscribers of the bank were told to wait, officials said.',
  ]) {
    expect(read(`${PROSE}\n\n${line}\n\n${MORE}`).text).toContain(line);
  }
});

it('loses no word and keeps the order, and leaves no odd space in the text', () => {
  const line = fc.constantFrom(
    PROSE,
    MORE,
    'Discuss',
    'READ MORE: Boats Found',
    'By Ana Cruz',
    'Africa',
    '18 May 2020',
    'Thieves Take Nine Engines From Harbour in Lomé',
    'Jorge\u00a0Ruiz\u2009spoke\u200b.',
    '© 2020 The Coast',
  );
  const ends = fc.constantFrom('\n', '\r\n', '\n\n', ' \u00a0\n\n');
  const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');
  fc.assert(
    fc.property(fc.array(fc.tuple(line, ends), { minLength: 1, maxLength: 12 }), (lines) => {
      const input = [PROSE, ...lines.flat()].reduce((all, part) => `${all}${part}`, `${PROSE}\n\n`);
      const { text, removed } = read(input);
      expect(text).not.toMatch(/[\r\t\u00a0\u2009\u200b\u00ad]| {2}/);
      const plain = words(input.replace(/\u200b/g, ''));
      const gone = removed.map((one) => words(one.text));
      expect([...words(text), ...gone.flat()].sort()).toEqual([...plain].sort());
      let from = 0;
      for (const word of words(text)) {
        from = plain.indexOf(word, from) + 1;
        expect(from).toBeGreaterThan(0);
      }
    }),
  );
});
