import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainWiki } from '../../../src/read/collection/marked/wiki-markup.ts';
import { articleIn, COUNCIL, FERRY, MAYOR, temporaryFolder, texts } from './reading.ts';

const { read } = temporaryFolder();
const BODY = `${MAYOR}\n\n${COUNCIL}`;

describe('labels over a text', () => {
  it.each([
    ['Title: Bridge to open\nAuthor: Ana Cruz\nPublished: 2 April 2021\nSource: Daily Post'],
    ['From: "Cruz, Ana" <ana@example.org>\nDate: 2 Apr 2021\nSubject: Bridge\n  to open\nOrganization: Daily Post'],
    ['HEADLINE: Bridge to open\nBYLINE: By Ana Cruz\nDATE: April 2, 2021\nPUBLICATION: Daily Post\nWORDS: 34'],
    ['---\ntitle: Bridge to open\nauthors:\n  - Ana Cruz\ndate: 2021-04-02\npublisher: Daily Post\n---'],
  ])('name what they hold, and leave the text: %j', async (head) => {
    const { meta, text, removed } = articleIn(await read('labels.txt', `${head}\n\n${BODY}\n`));
    expect(meta).toMatchObject({
      headline: 'Bridge to open',
      byline: ['Ana Cruz'],
      publishedAt: '2021-04-02',
      publisher: 'Daily Post',
    });
    expect(text).toBe(BODY);
    expect(removed.map((one) => one.text).join(' ')).toContain('Bridge to open');
  });

  it.each([
    [`Nairobi: ${MAYOR}`, `Nairobi: ${MAYOR}\n${COUNCIL}`],
    [
      'The minister said: “We will rebuild the bridge.”',
      `The minister said: “We will rebuild the bridge.”\n${COUNCIL}`,
    ],
  ])('take no line of the text with them that begins as they do: %j', async (line, expected) => {
    const { text, meta } = articleIn(
      await read('close.txt', `Title: Bridge to open\nWords: 34\nDate: 2021-04-02\n${line}\n${COUNCIL}`),
    );
    expect(meta).toMatchObject({ headline: 'Bridge to open', publishedAt: '2021-04-02' });
    expect(text.replace(/\s+/g, ' ')).toBe(expected.replace(/\s+/g, ' '));
  });

  it('may end in one for the text itself', async () => {
    expect(
      texts(await read('text.txt', `Title: Bridge to open\nDate: 2021-04-02\nText: ${MAYOR}\n\n${COUNCIL}`)),
    ).toEqual([BODY]);
  });

  it.each([
    `NAIROBI: ${MAYOR}`,
    `Update: ${MAYOR}\n\n${COUNCIL}`,
    `Date: a fruit of the palm, the council said in a report that was read by the mayor on Monday.\n\n${COUNCIL}`,
    `---\n\n${BODY}`,
  ])('are not seen in a text that only looks so: %j', async (text) => {
    const kept = articleIn(await read('prose.txt', text)).text;
    expect(kept).toContain(text.includes(COUNCIL) ? COUNCIL : MAYOR);
    expect(kept.startsWith(text.slice(0, 10)) || text.startsWith('---')).toBe(true);
  });

  it('stay in the text when it is to be taken as it is', async () => {
    const text = `Title: Bridge to open\nDate: 2021-04-02\n\n${BODY}`;
    expect(texts(await read('as-is.txt', text, { asIs: true }))).toEqual([text]);
  });
});

const mail = (
  subject: string,
  body: string,
  more = 'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit',
) =>
  `From: Ana Cruz <ana@example.org>\nSubject: ${subject}\nDate: Fri, 2 Apr 2021 10:00:00 +0000\nMessage-ID: <1@example.org>\nMIME-Version: 1.0\n${more}\n\n${body}\n`;

describe('mail', () => {
  it.each([
    ['plain text', mail('Bridge to open', BODY)],
    [
      'quoted-printable',
      mail(
        '=?utf-8?Q?Bridge_to_open?=',
        BODY.replaceAll('ó', '=C3=B3').replaceAll('Ó', '=C3=93').replaceAll('é', '=C3=A9').replaceAll('í', '=C3=AD'),
        'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable',
      ),
    ],
    [
      'base64 HTML',
      mail(
        'Bridge to open',
        Buffer.from(`<html><body><p>${MAYOR}</p><p>${COUNCIL}</p></body></html>`).toString('base64'),
        'Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64',
      ),
    ],
    [
      'two forms at once',
      mail(
        'Bridge to open',
        `--x\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${BODY}\n--x\nContent-Type: text/html\n\n<p>Other</p>\n--x--`,
        'Content-Type: multipart/alternative; boundary=x',
      ),
    ],
  ])('in %s is read with subject, sender and date', async (_, content) => {
    const { meta, text } = articleIn(await read('one.eml', content));
    expect(meta).toMatchObject({
      headline: 'Bridge to open',
      byline: ['Ana Cruz'],
      publishedAt: '2021-04-02T10:00:00Z',
    });
    expect(text).toBe(BODY);
  });

  it('in a mailbox is read one by one', async () => {
    const from = 'From ana@example.org Fri Apr  2 10:00:00 2021\n';
    const box = `${from}${mail('One', MAYOR)}\n${from}${mail('Two', `${COUNCIL}\n\n>From the harbour a ferry had left at noon, the council said in a statement.`)}\n${from}${mail('Three', '')}`;
    const results = await read('box.mbox', box);
    expect(texts(results)).toEqual([
      MAYOR,
      `${COUNCIL}\n\nFrom the harbour a ferry had left at noon, the council said in a statement.`,
      expect.stringContaining('no text'),
    ]);
    expect(texts(await read('box.txt', box))).toHaveLength(3);
  });
});

describe('wiki markup', () => {
  it('becomes the words that a reader of the page sees', async () => {
    const markup = `{{date|April 2, 2021}}
'''The mayor''' of [[Asunción]], {{w|Óscar Benítez|Óscar Benítez-Ayala}}, said that the [[w:Bridge|bridge]] will open in ''May''.<ref name="a">A [[note]]</ref>

[[File:bridge.jpg|thumb|A [[bridge]] at night]]
== Reactions ==
* ${COUNCIL}
{| class="wikitable"
| a || b
|}
{{infobox | name = {{nested|x}} | text = [[y]] }}
== Sources ==
* {{source|url=https://example.org|title=Not this}}
* [https://example.org Nor this]
[[Category:Bridges]]`;
    const { meta, text, removed } = articleIn(await read('page.txt', markup));
    expect(text).toBe(`${MAYOR}\n\nReactions\n\n${COUNCIL}`);
    expect(meta.publishedAt).toBe('2021-04-02');
    expect(removed).toContainEqual({ text: 'Bridges', reason: 'boilerplate' });
  });

  it('is not seen in a text with one of its marks', async () => {
    const text = `${MAYOR} He wrote "[[sic]]" in the margin, the council said.`;
    expect(texts(await read('brackets.txt', text))).toEqual([text]);
  });

  it('keeps the words after a bracket or a note that is never closed', () => {
    expect(plainWiki(`[[open {{never ${FERRY}`).text).toContain(FERRY);
    expect(plainWiki(`<ref>never ${FERRY}`).text).toContain(FERRY);
  });

  it('of any kind is read in a time that grows with its length alone', () => {
    const token = fc.constantFrom(
      '{{',
      '}}',
      '[[',
      ']]',
      '{|',
      '|}',
      '|',
      '[//',
      ']',
      "'''",
      '==',
      '<ref>',
      '</ref>',
      '<!--',
      'a',
      '\n',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(token, { minLength: 1, maxLength: 12 }), (tokens) => {
        const began = performance.now();
        plainWiki(tokens.join('').repeat(10_000));
        expect(performance.now() - began).toBeLessThan(5000);
      }),
      { numRuns: 30 },
    );
  });
});
