// Takes the README's pictures of Neo4j Browser with the sample articles:
//   node scripts/neo4j/screenshots.mjs     writes docs/images/; needs Java, Maven and Chromium
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openNeo4jBrowser } from './browser.mjs';
import { savedQueries } from './catalogue.mjs';
import { serveGuide } from './serve.mjs';
import { startNeo4j } from './server.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const images = `${root}docs/images/`;
const PICTURES = [
  ['evidence.png', 'The evidence of one relationship'],
  ['quotes.png', 'All that is said about one subject'],
];
/** Until the drawing has come to rest. */
const SETTLED_AFTER_MS = 6_000;

mkdirSync(images, { recursive: true });
const server = await startNeo4j();
const guide = await serveGuide();
try {
  const ingest = ['dist/cli/main.js', 'ingest', 'articles', '--graph', server.uri, '--quiet'];
  execFileSync(process.execPath, ingest, { cwd: root, stdio: ['ignore', 2, 2] });
  const browser = await openNeo4jBrowser({ address: server.browser, uri: server.uri });
  await browser.run(`:style ${guide.address}/wiregraph.grass`);
  for (const [name, question] of PICTURES) await picture(browser, name, question);
  await guidePicture(browser);
  await browser.close();
} finally {
  await guide.stop();
  await server.stop();
}

async function picture({ page, run }, name, question) {
  const query = savedQueries().find((saved) => saved.question === question);
  await run(query.cypher);
  await page.waitForTimeout(SETTLED_AFTER_MS);
  await fitted(page);
  await page
    .locator('[data-testid=frame]')
    .first()
    .screenshot({ path: images + name });
}

/** The drawing as large as it fits its frame. */
async function fitted(page) {
  await page.locator('[aria-label="zoom-to-fit"]').first().click();
  await page.waitForTimeout(1_500);
}

async function guidePicture({ page, run }) {
  await run(`:play ${guide.address}/guide.html`);
  await page.locator('[data-testid=nextSlide]').first().click();
  await page.waitForTimeout(1_000);
  await page
    .locator('[data-testid=frame]')
    .first()
    .screenshot({ path: `${images}guide.png` });
}
