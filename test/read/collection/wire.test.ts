import { describe, expect, it } from 'vitest';
import { all, articleIn, COUNCIL, errorIn, FERRY, MAYOR, temporaryFolder, texts } from './reading.ts';

const { read, write } = temporaryFolder();
const BODY = `${MAYOR}\n\n${COUNCIL}`;

describe('ninjs', () => {
  const common = { uri: 'urn:wire:1', type: 'text', language: 'en-GB', located: 'Asunción' };
  const versions = {
    '1.x': {
      ...common,
      versioncreated: '2021-04-02T10:00:00Z',
      headline: 'Bridge to open',
      byline: 'By Ana Cruz',
      copyrightholder: 'Example Wire',
      body_text: 'Not this one',
      body_xhtml: `<div><p>${MAYOR}</p><p>${COUNCIL}</p></div>`,
    },
    '2.x': {
      ...common,
      firstcreated: '2021-04-02T10:00:00Z',
      headlines: [
        { role: 'short', value: 'Bridge' },
        { role: 'main', value: 'Bridge to open' },
      ],
      byline: 'Ana Cruz',
      infosources: [{ name: 'Example Wire' }],
      bodies: [{ role: 'main', contenttype: 'text/plain', value: BODY }],
    },
    '3.x': {
      ...common,
      versionCreated: '2021-04-02T10:00:00Z',
      headlines: [{ role: 'main', value: 'Bridge to open' }],
      people: [
        { name: 'Rosa Quispe', rel: 'about' },
        { name: 'Ana Cruz', rel: 'author' },
      ],
      infoSources: [{ name: 'Example Wire' }],
      bodies: [{ contentType: 'application/xhtml+xml', value: `<p>${MAYOR}</p><p>${COUNCIL}</p>` }],
    },
  };

  it.each(Object.entries(versions))('%s is read with its headline, date, byline and agency', async (version, item) => {
    const article = articleIn(await read(`item-${version}.json`, JSON.stringify(item, null, 2)));
    expect(article.meta).toMatchObject({
      headline: 'Bridge to open',
      publishedAt: '2021-04-02T10:00:00Z',
      byline: ['Ana Cruz'],
      publisher: 'Example Wire',
      language: 'en-GB',
    });
    expect([article.id, article.text]).toEqual(['urn:wire:1', BODY]);
  });

  it('may come many to a file, those without a body failing alone', async () => {
    const items = [
      versions['1.x'],
      { ...versions['1.x'], uri: 'urn:wire:2', type: 'picture', body_xhtml: '', body_text: '' },
      versions['3.x'],
    ];
    expect(texts(await read('items.json', JSON.stringify(items)))).toEqual([
      BODY,
      expect.stringContaining('picture has no body'),
      BODY,
    ]);
  });
});

const newsItem = (content: string, guid = 'urn:newsml:1') => `<newsItem guid="${guid}" xml:lang="en">
  <itemMeta><provider literal="Example Wire"/><versionCreated>2021-04-02T10:00:00Z</versionCreated></itemMeta>
  <contentMeta><headline role="hld:short">Bridge</headline><headline role="hld:main">Bridge to open</headline><by>By Ana Cruz</by>
    <dateline>Asunción</dateline><language tag="en-GB"/></contentMeta>
  <contentSet>${content}</contentSet></newsItem>`;
const xhtml = `<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body><p>${MAYOR}</p><p>${COUNCIL}</p></body></html></inlineXML>`;
const nitf = (
  body = `<p>${MAYOR}</p><p>${COUNCIL}</p>`,
) => `<nitf><head><title>t</title><docdata><doc-id id-string="d1"/><date.issue norm="20210402T100000Z"/></docdata></head>
  <body><body.head><hedline><hl1>Bridge to open</hl1><hl2>After ten years</hl2></hedline><byline>By <person>Ana Cruz</person><byttl>Staff</byttl></byline>
  <distributor><org>Example Wire</org></distributor><dateline><location>Asunción</location></dateline></body.head>
  <body.content><media><media-caption>The bridge at night</media-caption></media>${body}</body.content></body></nitf>`;

describe('NewsML-G2', () => {
  it.each([
    ['XHTML', xhtml],
    ['NITF', `<inlineXML>${nitf()}</inlineXML>`],
    ['plain text', `<inlineData contenttype="text/plain">${BODY}</inlineData>`],
  ])('with a body of %s is read with what its head states', async (_, content) => {
    const article = articleIn(await read('item.xml', `<?xml version="1.0"?>${newsItem(content)}`));
    expect(article.meta).toMatchObject({
      headline: 'Bridge to open',
      publishedAt: '2021-04-02T10:00:00Z',
      byline: ['Ana Cruz'],
      publisher: 'Example Wire',
      dateline: { place: 'Asunción' },
      language: 'en-GB',
    });
    expect([article.id, article.text]).toEqual(['urn:newsml:1', BODY]);
  });

  it('of many items in a message, prefixed or not, gives those that have a text', async () => {
    const told: string[] = [];
    const items = [newsItem(xhtml, 'a'), newsItem('<remoteContent/>', 'b'), newsItem(xhtml, 'c')].join('');
    const message = `<newsMessage><itemSet>${items}<packageItem/></itemSet></newsMessage>`;
    const prefixed = message.replace(/<(\/?)(?=[a-z])/gi, '<$1g2:');
    for (const xml of [message, prefixed]) {
      const results = await all([write('message.xml', xml)], { tell: (line) => told.push(line) });
      expect(texts(results)).toEqual([BODY, BODY]);
    }
    expect(told).toEqual([expect.stringContaining('2 items'), expect.stringContaining('2 items')]);
  });

  it('that only refers to other items is refused with a reason', async () => {
    expect(errorIn(await read('package.xml', '<packageItem guid="p"><groupSet/></packageItem>')).code).toBe(
      'input-empty',
    );
  });
});

describe('NITF', () => {
  it('is read with its head, its captions set apart', async () => {
    const article = articleIn(
      await read('story.xml', `<?xml version="1.0" encoding="UTF-8"?>\n<!-- a story -->\n${nitf()}`),
    );
    expect(article.meta).toMatchObject({
      headline: 'Bridge to open',
      standfirst: 'After ten years',
      byline: ['Ana Cruz'],
      publisher: 'Example Wire',
      publishedAt: '2021-04-02T10:00:00Z',
      dateline: { place: 'Asunción' },
    });
    expect(article.text).toBe(BODY);
    expect(article.removed).toContainEqual({ text: 'The bridge at night', reason: 'credit' });
  });

  it.each([
    ['a paragraph in a quote beside its words', `<bq>${MAYOR}<p>${COUNCIL}</p></bq>`],
    ['text without a block beside one', `${MAYOR}<p>${COUNCIL}</p>`],
    ['a list in a paragraph', `<p>${MAYOR}<ul><li>${COUNCIL}</li></ul></p>`],
    ['text in blocks of its own', `<block><p>${MAYOR}</p></block><block>${COUNCIL}</block>`],
    ['a paragraph with marked words', `<p>${MAYOR.replace('mayor', '<em>mayor</em>')}</p>\n<p>${COUNCIL}</p>`],
  ])('keeps %s', async (_, content) => {
    expect(texts(await read('mixed.xml', nitf(content)))).toEqual([BODY]);
  });

  it('does not unfold entities that it declares itself', async () => {
    const entities = Array.from({ length: 30 }, (_, at) => `<!ENTITY e${at + 1} "&e${at};&e${at};&e${at};">`).join('');
    const bomb = `<!DOCTYPE nitf [<!ENTITY e0 "${FERRY}">${entities}]>${nitf(`<p>${MAYOR}</p><p>&e30;</p>`)}`;
    expect(articleIn(await read('bomb.xml', bomb)).text.length).toBeLessThan(200);
  });

  it('nested beyond reason is refused, and nothing is walked down', async () => {
    const deep = `${'<x>'.repeat(100_000)}y${'</x>'.repeat(100_000)}`;
    expect(errorIn(await read('deep.xml', nitf(deep))).message).toContain('nested');
  });

  it('in the encoding that it declares is read', async () => {
    const xml = `<?xml version="1.0" encoding="ISO-8859-1"?>${nitf()}`;
    expect(articleIn(await read('latin.xml', Buffer.from(xml, 'latin1'))).text).toBe(BODY);
  });
});
