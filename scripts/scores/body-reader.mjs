// One reader of news pages in a process of its own, so that no other moves its speed: started by bodies.mjs with the
// folder of the pages and the reader's name. Asked for a round, it reads all pages, and sends their bodies and the
// processor seconds that it took.
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { readHtml } from '../../dist/read/html/page.js';
import { pagesOf } from './body-pages.mjs';

const [folder, name] = process.argv.slice(2);
const pages = pagesOf(folder);

const readers = {
  wiregraph: ({ html, id }) => {
    try {
      return readHtml(html, id, {}).text;
    } catch {
      return '';
    }
  },
  'readability + linkedom': ({ html }) => new Readability(parseHTML(html).document).parse()?.textContent ?? '',
  'defuddle + linkedom': async ({ html, url }) => {
    const { content } = await quietly(() => Defuddle(parseHTML(html).document, url));
    return spaced(parseHTML(`<html><body>${content}</body></html>`).document.body);
  },
};

process.on('message', async () => {
  const start = process.cpuUsage();
  const found = [];
  for (const page of pages) found.push(await readers[name](page));
  const { user, system } = process.cpuUsage(start);
  process.send({ found, seconds: (user + system) / 1e6 });
});

/** Defuddle reports each style sheet that it cannot read; what goes wrong elsewhere is to be seen. */
async function quietly(run) {
  const { warn, error } = console;
  console.warn = console.error = () => {};
  try {
    return await run();
  } finally {
    Object.assign(console, { warn, error });
  }
}

/** The text of an element with its blocks apart. */
function spaced(element) {
  for (const block of element.querySelectorAll('p, div, li, h1, h2, h3, h4, h5, h6, br, td, th, blockquote, figure'))
    block.after(' ');
  return element.textContent;
}
