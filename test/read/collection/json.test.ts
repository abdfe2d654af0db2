import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader } from '../../../src/read/collection/bytes/byte-reader.ts';
import { jsonItems } from '../../../src/read/collection/items/json-items.ts';
import { withField } from '../../../src/read/index.ts';
import { articleIn, COUNCIL, errorIn, FERRY, MAYOR, temporaryFolder, texts } from './reading.ts';

const { read } = temporaryFolder();

describe('the fields of an item', () => {
  it.each([
    {
      Title: 'Bridge',
      maintext: MAYOR,
      date_publish: '2021-04-02 10:00:00',
      source_domain: 'example.org',
      authors: ['Ana Cruz'],
    },
    {
      headline: { main: 'Bridge' },
      Body: MAYOR,
      pub_date: '2021-04-02',
      source: { id: null, name: 'example.org' },
      byline: { original: 'By Ana Cruz' },
    },
    {
      title: { rendered: 'Bridge' },
      content: { rendered: `<p>${MAYOR}</p>` },
      date: '2021-04-02T10:00:00',
      outlet: 'example.org',
      author: 'Ana Cruz',
    },
    {
      'Article Title': 'Bridge',
      'Full Text': MAYOR,
      'Publication Date': 'April 2, 2021',
      Publisher: 'example.org',
      Author: "['Ana Cruz']",
    },
  ])('are found by the names that data sets use: %j', async (item) => {
    const { meta, text } = articleIn(await read('named.jsonl', JSON.stringify(item)));
    expect({ ...meta, text }).toMatchObject({
      headline: 'Bridge',
      publisher: 'example.org',
      byline: ['Ana Cruz'],
      text: MAYOR,
    });
    expect(meta.publishedAt).toMatch(/^2021-04-02/);
  });

  it('are taken from where a mapping says, and from nowhere else', async () => {
    const fields = withField('text=Parts.Full', withField('headline=Kicker'));
    const item = { Kicker: 'Bridge to open', title: 'Another', Parts: { Full: MAYOR }, text: COUNCIL };
    const { meta, text } = articleIn(await read('mapped.jsonl', JSON.stringify(item), { fields }));
    expect([meta.headline, text]).toEqual(['Bridge to open', MAYOR]);
  });

  it('that a mapping names and no item has are told, with those that are there; the articles are read all the same', async () => {
    const lines = [
      { Titel: 'A', text: MAYOR },
      { Titel: 'B', text: COUNCIL },
    ]
      .map((item) => JSON.stringify(item))
      .join('\n');
    const results = await read('slip.jsonl', lines, { fields: withField('headline=Title') });
    expect(texts(results).slice(0, 2)).toEqual([MAYOR, COUNCIL]);
    expect(errorIn(results)).toMatchObject({
      message: expect.stringContaining('Title'),
      advice: expect.stringContaining('Titel, text'),
    });
  });

  it('lacking a text are named by what the item does have', async () => {
    expect(errorIn(await read('none.jsonl', '{"Kopf": "x", "Rumpf": "y"}')).message).toContain('Kopf, Rumpf');
  });

  it('cannot be mapped to a field that there is none of', () => {
    expect(() => withField('titel=Title')).toThrow(
      expect.objectContaining({ code: 'usage', advice: expect.stringContaining('headline') }),
    );
    expect(() => withField('headline')).toThrow(expect.objectContaining({ code: 'usage' }));
  });

  it.each([
    ['1617357600', '2021-04-02T10:00:00Z'],
    ['1617357600000', '2021-04-02T10:00:00Z'],
    ['20210402', '2021-04-02'],
    ['20210402T100000Z', '2021-04-02T10:00:00Z'],
    ['2021-04-02 10:00:00', '2021-04-02'],
    ['02/04/2021', null],
  ])('give the date %s as %s', async (published, expected) => {
    expect(articleIn(await read('date.jsonl', JSON.stringify({ text: MAYOR, published }))).meta.publishedAt).toBe(
      expected,
    );
  });

  it('say when an article was changed and what it is about', async () => {
    const item = { text: MAYOR, date: '2021-04-02', dateModified: '2021-04-03', tags: ['bridges', 'Asunción'] };
    const { meta } = articleIn(await read('more.jsonl', JSON.stringify(item)));
    expect(meta).toMatchObject({
      modifiedAt: '2021-04-03',
      keywords: ['bridges', 'Asunción'],
      statedBy: { publishedAt: 'item' },
    });
    const inLine = articleIn(await read('line.csv', `text,keywords\n"${MAYOR}","bridges; Asunción"\n`));
    expect(inLine.meta.keywords).toEqual(['bridges', 'Asunción']);
  });

  it('hold HTML as HTML: its paragraphs apart, its references read', async () => {
    const body = `<div><p>${MAYOR}</p>\n<p>It &amp; the <a href="x">others</a> weren&#8217;t there, he said on Monday.</p></div>`;
    expect(texts(await read('html.jsonl', JSON.stringify({ body })))).toEqual([
      `${MAYOR}\n\nIt & the others weren’t there, he said on Monday.`,
    ]);
  });

  it('give no address where none is known, so that such items stay apart', async () => {
    const lines = [MAYOR, COUNCIL].map((text) => JSON.stringify({ url: 'N/A', text })).join('\n');
    const articles = (await read('unknown.jsonl', lines)).flatMap((result) =>
      'article' in result ? [result.article] : [],
    );
    expect(articles.map(({ meta }) => meta.url)).toEqual([null, null]);
    expect(new Set(articles.map(({ id }) => id)).size).toBe(2);
  });

  it('number an item for people, but only `id` or what a mapping names says which article it is', async () => {
    const ids = async (name: string, item: object, mapping?: string) => {
      const fields = mapping === undefined ? undefined : withField(mapping);
      const { id, source } = articleIn(await read(name, JSON.stringify(item), fields === undefined ? {} : { fields }));
      return { id, label: source.split('#')[1] };
    };
    const [one, other] = [
      await ids('one.jsonl', { docid: 1, text: MAYOR }),
      await ids('other.jsonl', { docid: 1, text: COUNCIL }),
    ];
    expect([one.label, other.label]).toEqual(['1', '1']);
    expect(one.id).not.toBe(other.id);
    expect(await ids('own.jsonl', { id: 'a-1', text: MAYOR })).toEqual({ id: 'a-1', label: 'a-1' });
    expect(await ids('mapped-id.jsonl', { docid: 'a-1', text: MAYOR }, 'id=docid')).toEqual({
      id: 'a-1',
      label: 'a-1',
    });
  });

  it('that hold markup in a line, nested however deep, are read or fail alone in no time', async () => {
    const deep = (depth: number) =>
      JSON.stringify({ title: `${'<b>'.repeat(depth)}Bridge`, text: `${'<i>'.repeat(depth)}${MAYOR}` });
    const start = performance.now();
    const results = await read(
      'deep.jsonl',
      [deep(10_000), deep(400_000), JSON.stringify({ text: COUNCIL })].join('\n'),
    );
    expect(texts(results)).toEqual([MAYOR, expect.stringContaining('nested more than'), COUNCIL]);
    expect(articleIn(results).meta.headline).toBe('Bridge');
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('keep plain text that has a sign of HTML in it', async () => {
    const text = 'The index fell to < 40 points & the bank said that 3 > 2 on Monday, traders in the city reported.';
    expect(texts(await read('plain.jsonl', JSON.stringify({ text })))).toEqual([text]);
  });
});

describe('JSON of other shapes', () => {
  const items = [{ text: MAYOR }, { title: 'no text' }, { text: COUNCIL }];

  it('HTML in a text is read as a page is: subheads, lists and quotes are told, captions kept apart', async () => {
    const figure = '<figure><img src="f.jpg"><figcaption>The old ferry</figcaption></figure>';
    const html = `<p>${MAYOR}</p><h3>The crossing</h3><blockquote>${COUNCIL}</blockquote>${figure}<p>${FERRY}</p>`;
    const { blocks, captions } = articleIn(await read('html.jsonl', JSON.stringify({ title: 'Bridge', text: html })));
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'subhead', 'block-quote', 'paragraph']);
    expect(captions).toEqual(['The old ferry']);
  });

  it('HTML in a text that is nested beyond any page fails alone', async () => {
    const lines = [{ text: `${'<div>'.repeat(30_000)}${MAYOR}` }, { text: MAYOR }].map((item) => JSON.stringify(item));
    expect(texts(await read('deep.jsonl', lines.join('\n')))).toEqual([
      expect.stringContaining('nested more than'),
      MAYOR,
    ]);
  });

  it('a list is read item by item, one that is no article failing alone', async () => {
    const results = await read('list.json', JSON.stringify(items, null, 2));
    expect(texts(results)).toEqual([MAYOR, expect.stringContaining('item 2'), COUNCIL]);
  });

  it.each([
    ['an answer', { status: 'ok', articles: items }],
    ['an answer in an answer', { response: { total: 3, results: items } }],
    [
      'a search engine’s hits',
      { hits: { total: 3, hits: items.map((item, at) => ({ _id: `h${at}`, _source: item })) } },
    ],
  ])('the list inside %s is found', async (_, answer) => {
    expect(texts(await read('answer.json', JSON.stringify(answer)))).toEqual([
      MAYOR,
      expect.stringContaining('no text'),
      COUNCIL,
    ]);
  });

  it('a search engine’s hits are found on lines and in a list of their own, too', async () => {
    const hits = [MAYOR, COUNCIL].map((text, at) => ({
      _index: 'news',
      _id: `h${at}`,
      _source: { title: 'Bridge', text },
    }));
    const lines = await read('dump.jsonl', hits.map((hit) => JSON.stringify(hit)).join('\n'));
    expect(texts(lines)).toEqual([MAYOR, COUNCIL]);
    expect(articleIn(lines)).toMatchObject({ id: 'h0', meta: { headline: 'Bridge' } });
    expect(texts(await read('list.json', JSON.stringify(hits)))).toEqual([MAYOR, COUNCIL]);
    const mapped = { fields: { text: '_source.text' } };
    expect(texts(await read('mapped.jsonl', JSON.stringify(hits[0]), mapped))).toEqual([MAYOR]);
    const outer = { fields: { id: '_id', section: '_index' } };
    expect(articleIn(await read('mapped.jsonl', JSON.stringify(hits[1]), outer))).toMatchObject({
      id: 'h1',
      meta: { section: 'news' },
    });
  });

  it('an item of a list is told by its number, which is that of no line', async () => {
    const { place, message } = errorIn(await read('list.json', JSON.stringify(items, null, 2)));
    expect([place?.line, message]).toEqual([undefined, expect.stringContaining('item 2')]);
  });

  it('lines are told from one object by their content, whatever the name', async () => {
    const lines = items.map((item) => JSON.stringify(item)).join('\n');
    expect(texts(await read('lines.txt', lines))).toEqual([MAYOR, expect.stringContaining('line 2'), COUNCIL]);
    expect(texts(await read('laid-out.txt', JSON.stringify(items[0], null, 4)))).toEqual([MAYOR]);
  });

  it('an item that is not valid JSON spoils no other', async () => {
    const list = `[${JSON.stringify(items[0])}, {"text": oops, "a": [1, 2}, ${JSON.stringify(items[2])}]`;
    expect(texts(await read('broken.json', list)).slice(0, 1)).toEqual([MAYOR]);
    const unquoted = `[${JSON.stringify(items[0])}, {"text": oops}, ${JSON.stringify(items[2])}]`;
    expect(texts(await read('unquoted.json', unquoted))).toEqual([
      MAYOR,
      expect.stringContaining('not valid JSON'),
      COUNCIL,
    ]);
  });

  it('an item too long to hold fails alone, in a list as on a line', async () => {
    const long = `{"text": "${'x'.repeat(17_000_000)}"}`;
    const [first, last] = [JSON.stringify(items[0]), JSON.stringify(items[2])];
    expect(texts(await read('long.jsonl', [first, long, last].join('\n')))).toEqual([
      MAYOR,
      expect.stringContaining('too large'),
      COUNCIL,
    ]);
    expect(texts(await read('long.json', `[${[first, long, last].join(',')}]`))).toEqual([
      MAYOR,
      expect.stringContaining('too large'),
      COUNCIL,
    ]);
  });

  it('a list that is empty, or that something else follows, is told', async () => {
    expect(errorIn(await read('empty.json', '[]')).code).toBe('input-empty');
    const [first, last] = [JSON.stringify([items[0]]), JSON.stringify([items[2]])];
    expect(texts(await read('two.json', `${first}\n${last}\n`))).toEqual([MAYOR, COUNCIL]);
    expect(texts(await read('more.json', `${first} and more`))).toEqual([
      MAYOR,
      expect.stringContaining('something else'),
    ]);
  });

  it('in UTF-16 is read as in UTF-8', async () => {
    const lines = Buffer.from(`\ufeff${items.map((item) => JSON.stringify(item)).join('\n')}`, 'utf16le');
    expect(texts(await read('wide.jsonl', lines))).toEqual([MAYOR, expect.stringContaining('line 2'), COUNCIL]);
  });

  it('is parted into its items wherever the stream is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 6 }),
        fc.integer({ min: 1, max: 9 }),
        async (list, step) => {
          const bytes = Buffer.from(`${JSON.stringify(list, null, 1).slice(1)} trailing`);
          async function* chunks() {
            for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
          }
          const found: unknown[] = [];
          for await (const item of jsonItems(new ByteReader(chunks())))
            found.push(JSON.parse(String(Buffer.from(item.bytes ?? []))));
          expect(found).toEqual(JSON.parse(JSON.stringify(list)));
        },
      ),
    );
  });
});
