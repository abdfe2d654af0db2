import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/read/html/page.ts';

const FIRST =
  'The harbour master of Mindelo said on Tuesday that two ferries will be out of service until the end of March.';
const SECOND =
  'Passengers who had bought tickets for the route to Santo Antão can have their money back, the company said.';
const THIRD =
  'A third boat, the Ribeira, was taken out of the water in January after its engine had failed for the second time.';
const FOURTH =
  'Hoteliers on the island fear for the carnival, for which nearly every room had been booked since the autumn.';
const TEXT = [FIRST, SECOND, THIRD, FOURTH];
const paragraphs = (lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join('\n');

const read = (body: string, head = '') =>
  readHtml(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`, 'page.html', {});
/** A page with `box` in the middle of its article. */
const around = (box: string) =>
  read(`<article>${paragraphs(TEXT.slice(0, 2))}${box}${paragraphs(TEXT.slice(2))}</article>`);
const linesOf = ({ text }: { text: string }) => text.split('\n\n');
const codeOf = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return (error as { code?: string }).code;
  }
  return 'read';
};

describe('the body of a page', () => {
  it('is the text between menu, sidebar, comments and footer', () => {
    const menu = '<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>';
    const sidebar =
      '<div class="sidebar"><h3><a href="/1">Rain at last</a></h3><p>Farmers on Fogo were glad.</p></div>';
    const comments = `<section id="comments"><h2>3 comments</h2>${paragraphs(['I was on that boat, and it was a very bad day for all of us.'])}</section>`;
    const page = read(
      `${menu}<div><div><h1>Ferries stay in port</h1>${paragraphs(TEXT)}</div>${sidebar}</div>${comments}<footer>© 2024 The Islander</footer>`,
    );
    expect(linesOf(page)).toEqual(TEXT);
  });

  it('is found where paragraphs are parted by breaks alone', () => {
    expect(linesOf(read(`<div class="x1">${TEXT.join('<br><br>')}</div>`))).toEqual(TEXT);
    expect(linesOf(read(`<div class="x1">${TEXT.join('<br>')}</div>`))).toEqual(TEXT);
  });

  it('is found where every paragraph is a box of its own', () => {
    expect(linesOf(read(`<main>${TEXT.map((line) => `<div class="q7">${line}</div>`).join('')}</main>`))).toEqual(TEXT);
    expect(
      linesOf(read(`<main>${TEXT.map((line) => `<div class="row"><div><p>${line}</p></div></div>`).join('')}</main>`)),
    ).toEqual(TEXT);
  });

  it('is found in the column of a page laid out with tables', () => {
    const menu = ['News', 'Sport', 'Letters', 'Weather'].map(
      (name) => `<tr><td><a href="/${name}">${name}</a></td></tr>`,
    );
    const page = read(`<table><tr><td><table>${menu.join('')}</table></td><td>${paragraphs(TEXT)}</td></tr></table>`);
    expect(linesOf(page)).toEqual(TEXT);
  });

  it('goes on over boxes that part it', () => {
    const page = read(
      `<article><div class="part">${paragraphs(TEXT.slice(0, 2))}</div><div class="ad-slot">Advertisement</div><div class="part">${paragraphs(TEXT.slice(2))}</div></article>`,
    );
    expect(linesOf(page)).toEqual(TEXT);
  });

  it('ends where the next article of an endless page begins', () => {
    const next = `<section><h1>Goats return to Brava</h1>${paragraphs(['The goats that had been taken off the hills of Brava in the drought are back, the ministry said.'])}</section>`;
    expect(linesOf(read(`<section><h1>Ferries stay in port</h1>${paragraphs(TEXT)}</section>${next}`))).toEqual(TEXT);
  });

  it('holds nothing twice where the page has a copy for print', () => {
    const page = read(
      `<main><div class="screen">${paragraphs(TEXT)}</div><div class="paper">${paragraphs(TEXT)}</div></main>`,
    );
    expect(linesOf(page)).toEqual(TEXT);
  });

  it('is read though class names speak of its neighbours', () => {
    for (const name of ['has-sidebar no-comments', 'layout-social', 'subscriber-only', 'with-related-links'])
      expect(linesOf(read(`<div class="${name}">${paragraphs(TEXT)}</div>`))).toEqual(TEXT);
  });

  it('keeps words apart at the edges of elements, and whole inside a word', () => {
    const page = around(
      '<p><span class="drop-cap">T</span>he crew of <b>Rib</b>eira was paid,<br>the owner said.<span></span></p>',
    );
    expect(linesOf(page)[2]).toBe('The crew of Ribeira was paid, the owner said.');
    expect(
      linesOf(around('<p><cite>(Lusa)</cite>The crew was paid in full, the owner of the ferry said.</p>'))[2],
    ).toMatch(/^\(Lusa\) The/);
  });
});

describe('furniture inside the text', () => {
  it.each([
    [
      'read-more',
      '<div class="related-stories"><h3>Related</h3><ul><li><a href="/1">Rain at last on Fogo</a></li></ul></div>',
    ],
    ['read-more', '<p><strong><a href="/1">READ MORE: Rain at last on Fogo after three years</a></strong></p>'],
    ['read-more', '<p>Leia também: <a href="/1">Chuva chega ao Fogo depois de três anos</a></p>'],
    ['read-more', '<p>Lire aussi : <a href="/1">La pluie revient à Fogo après trois ans</a></p>'],
    ['read-more', '<p>Читайте также: <a href="/1">На Фого пошёл дождь после трёх лет засухи</a></p>'],
    [
      'call-to-action',
      '<div class="newsletter"><p>Get the news of the islands every morning.</p><form><input><button>Go</button></form></div>',
    ],
    ['call-to-action', '<p>Sign up for our free newsletter and get the best of the islands in your inbox.</p>'],
    ['share', '<div class="share-bar"><a href="#">Facebook</a> <a href="#">WhatsApp</a></div>'],
    ['advert', '<div>Anzeige</div>'],
    [
      'cookie',
      '<div class="cookie-consent"><p>We use cookies to make this page better for you and for our partners.</p></div>',
    ],
    ['paywall', '<p>To continue reading, subscribe to The Islander or log in with your account.</p>'],
    [
      'author-box',
      '<div class="author-bio"><p>Ana Lima is a reporter for The Islander and lives in Mindelo.</p></div>',
    ],
    ['tags', '<ul class="tag-list"><li><a href="/t/1">Ferries</a></li><li><a href="/t/2">Mindelo</a></li></ul>'],
    ['live-blog', '<p>Key events</p>'],
    ['comment', '<div id="disqus_thread"><p>I was on that boat, and it was bad.</p></div>'],
    ['credit', '<p>Foto: Manuel Évora</p>'],
    [
      'pull-quote',
      '<blockquote class="big"><p>the second time</p><p>engine had failed for the second time</p></blockquote>',
    ],
  ])('goes as %s: %s', (reason, box) => {
    const page = around(box);
    expect(page.removed.map((one) => one.reason)).toContain(reason);
    if (reason !== 'pull-quote') expect(linesOf(page)).toEqual(TEXT);
  });

  it('goes with the line that only led to it', () => {
    expect(
      linesOf(
        around(
          '<p>More:</p><ul><li><a href="/1">Rain at last on Fogo</a></li><li><a href="/2">Goats return to Brava</a></li></ul>',
        ),
      ),
    ).toEqual(TEXT);
  });

  it('takes no sentence with it that only speaks of such things', () => {
    for (const line of [
      'The newsletter of the port authority, which is read in Dakar as well, called the repair a success.',
      'Cookies and coffee were given to the passengers who had waited through the night at the quay.',
      'Related cases had been seen in Praia, where a tug sank in the harbour two years ago.',
    ])
      expect(linesOf(around(`<p>${line}</p>`))[2]).toBe(line);
  });

  it('is not a quoted post, though its wrapper be named for sharing', () => {
    const post =
      '<div class="social-embed"><blockquote><p>No boat, no carnival. Tell the minister!</p>— Zé (@ze) May 1, 2024</blockquote></div>';
    expect(linesOf(around(post)).slice(2, 4)).toEqual([
      'No boat, no carnival. Tell the minister!',
      '— Zé (@ze) May 1, 2024',
    ]);
  });
});

describe('a list of key points above the text', () => {
  const points = '<ul><li>Two ferries are out of service.</li><li>Money is given back to passengers.</li></ul>';

  it.each(['Key points', 'Key takeaways:', 'At a glance', 'Lo más importante'])(
    'is told from it by its title: %s',
    (title) => {
      const page = read(
        `<article><h1>Ferries stay in port</h1><h3>${title}</h3>${points}${paragraphs(TEXT)}</article>`,
      );
      expect(linesOf(page)).toEqual(TEXT);
    },
  );

  it('is text under any other title, and where it stands in the text', () => {
    const other = read(
      `<article><h1>Ferries stay in port</h1><h3>The boats</h3>${points}${paragraphs(TEXT)}</article>`,
    );
    expect(linesOf(other)).toHaveLength(TEXT.length + 3);
    expect(linesOf(around(`<h3>Key facts</h3>${points}`))).toHaveLength(TEXT.length + 3);
  });
});

describe('what stands below the text', () => {
  const endingIn = (end: string) => read(`<article>${paragraphs(TEXT)}${end}</article>`);

  it.each(['Reuters', '– AFP', 'Anadolu Agency'])('is the agency, in a line of its own: %s', (agency) => {
    const page = endingIn(`<p>${agency}</p>`);
    expect(linesOf(page)).toEqual(TEXT);
    expect(page.removed).toContainEqual({ text: agency, reason: 'publisher' });
  });

  it('is a release on its company, its contacts and its caution', () => {
    const page = endingIn(
      paragraphs([
        'About Ribeira Lines',
        'Ribeira Lines has run ferries between the islands since 1987.',
        'Media contact: Nilda Tavares, press@ribeira.example',
        'Forward-looking statements: this release contains forward-looking statements that involve risks.',
      ]),
    );
    expect(linesOf(page)).toEqual(TEXT);
  });
});

describe('the head of a page', () => {
  const head =
    '<meta property="og:title" content="Ferries stay in port"><meta name="description" content="Two boats of the line are out of service">';
  it('leaves headline, standfirst, author and date out of the text', () => {
    const top =
      '<h1>Ferries stay in port</h1><p class="dek">Two boats of the line are out of service</p><p>By Ana Lima</p><p>Published: 4 May 2024</p>';
    const page = read(`<article>${top}${paragraphs(TEXT)}</article>`, head);
    expect(linesOf(page)).toEqual(TEXT);
    expect(page.meta).toMatchObject({ byline: ['Ana Lima'], publishedAt: '2024-05-04' });
  });

  it('leaves the lede in it where the description repeats the lede', () => {
    const page = read(`<article>${paragraphs(TEXT)}</article>`, `<meta name="description" content="${FIRST}">`);
    expect(linesOf(page)[0]).toBe(FIRST);
  });
});

describe('the blocks of an article', () => {
  it('say what each line is, and captions are kept apart', () => {
    const page = around(
      '<h2>What comes next</h2><ul><li>a new engine, from Setúbal</li><li>a week of trials</li></ul><blockquote><p>We will sail again in April, said the captain.</p></blockquote><figure><img src="x"><figcaption>The Ribeira in dock. <span class="credit">Manuel Évora</span></figcaption></figure><table><tr><th>Boat</th><th>Seats</th></tr><tr><td>Ribeira</td><td>210</td></tr></table><p><b>The owners</b></p>',
    );
    expect(page.blocks.map(({ start, end, kind }) => [kind, page.text.slice(start, end)]).slice(2, -2)).toEqual([
      ['subhead', 'What comes next'],
      ['list-item', 'a new engine, from Setúbal'],
      ['list-item', 'a week of trials'],
      ['block-quote', 'We will sail again in April, said the captain.'],
      ['table-row', 'Boat Seats'],
      ['table-row', 'Ribeira 210'],
      ['subhead', 'The owners'],
    ]);
    expect(page.captions).toEqual(['The Ribeira in dock.']);
  });

  it('cover the text in order, hold only words of the page, and lose none of a plain article', () => {
    const word = fc.constantFrom('boats', 'sank', 'Mindelo', 'the', 'said', 'rain,', 'engine', '40', 'minister');
    const sentence = fc.array(word, { minLength: 10, maxLength: 30 }).map((words) => `${words.join(' ')}.`);
    const wrap = fc.constantFrom('p', 'h3', 'li', 'blockquote', 'div', 'section', 'td', 'pre', 'figcaption', 'a');
    const element = fc.tuple(wrap, fc.oneof(sentence, word));
    fc.assert(
      fc.property(fc.array(element, { maxLength: 12 }), (elements) => {
        const boxes = elements.map(([tag, text]) => `<${tag}>${text}</${tag}>`).join('');
        const page = read(
          `<article>${paragraphs(TEXT)}${boxes}${paragraphs(TEXT.toReversed().map((line) => `Again: ${line}`))}</article>`,
        );
        const known = new Set(`${TEXT.join(' ')} Again: ${elements.map(([, text]) => text).join(' ')}`.split(/\s+/));
        let from = 0;
        for (const { start, end } of page.blocks) {
          expect(page.text.slice(from, start)).toBe(from === 0 ? '' : '\n\n');
          expect(page.text.slice(start, end).trim().length).toBeGreaterThan(0);
          from = end;
        }
        expect(from).toBe(page.text.length);
        expect(page.text.split(/\s+/).filter((one) => !known.has(one))).toEqual([]);
        for (const line of TEXT) expect(page.text).toContain(line);
      }),
    );
  });
});

describe('pages without an article', () => {
  it.each([
    ['empty', ''],
    ['of a menu', '<nav><a href="/">Home</a> <a href="/a">About us</a></nav><p>Welcome</p>'],
    ['of an error', '<h1>404</h1><p>The page that you asked for cannot be found on this server.</p>'],
    [
      'that scripts fill in',
      '<div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript>',
    ],
    [
      'of headlines',
      Array.from(
        { length: 8 },
        (_, at) =>
          `<div class="item"><h2><a href="/${at}">Story number ${at} of the day</a></h2><p>Some words on what is told in the story, which is long.</p></div>`,
      ).join(''),
    ],
  ])('fail with a plain word: one %s', (kind, body) => {
    const title = kind === 'of an error' ? '<title>404 Not found</title>' : '';
    expect(codeOf(() => read(body, title))).toBe('input-empty');
  });

  it('do not stop at pages thousands of elements deep', () => {
    for (const tag of ['div', 'blockquote', 'b', 'ul']) {
      const page = read(`${`<${tag}>`.repeat(10_000)}${paragraphs(TEXT)}`);
      for (const line of TEXT) expect(page.text).toContain(line);
    }
  }, 20_000);
});
