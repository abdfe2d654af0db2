// Takes the README's pictures of the explorer with the sample articles:
//   node scripts/explorer/screenshots.mjs     writes docs/images/explorer-*.png; needs Chromium
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveExplorer } from '../../dist/explore/index.js';
import { openGraph } from '../../dist/store/index.js';
import { openChromium } from './browser.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'wiregraph-pictures-'));
const ingest = ['dist/cli/main.js', 'ingest', 'articles', '--graph', folder, '--quiet'];
execFileSync(process.execPath, ingest, { cwd: root, stdio: ['ignore', 2, 2] });
const graph = await openGraph(folder);
const explorer = await serveExplorer(graph);
await explorer.searchReady();
const browser = await openChromium();
try {
  await picture('explorer-graph', 'light', async (page) => {
    await page.goto(`${explorer.origin}/graph`);
    await page.locator('.canvas[aria-busy="false"]').waitFor();
    await page.getByRole('button', { name: 'As a list' }).click();
    await page
      .getByRole('cell', { name: /head of|minister|commissioner/iu })
      .getByRole('button')
      .first()
      .click();
    await page.locator('.passage').first().waitFor();
    await page.getByRole('button', { name: 'As a drawing' }).click();
    await page.getByRole('button', { name: 'Show all' }).click();
  });
  await picture('explorer-article', 'light', async (page) => {
    await page.goto(explorer.origin);
    await page.getByRole('link', { name: /Indian and Kenyan Police/u }).click();
    await page.locator('.body .mark-mention').nth(3).hover();
  });
  await picture('explorer-events', 'dark', async (page) => {
    await page.goto(`${explorer.origin}/events?only=compared`);
    await page.locator('.happening').first().waitFor();
  });
  await picture('explorer-map', 'light', async (page) => {
    await page.goto(`${explorer.origin}/map`);
    await page.locator('.place-dot').first().waitFor();
  });
} finally {
  await browser.close();
  await explorer.close();
  await graph.close();
  rmSync(folder, { recursive: true, force: true });
}

async function picture(name, colorScheme, prepare) {
  const context = await browser.newContext({
    viewport: { width: 1200, height: 750 },
    colorScheme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await prepare(page);
  // Until fonts and drawing have come to rest.
  await page.waitForTimeout(1500);
  await page.screenshot({ path: join(root, `docs/images/${name}.png`) });
  await context.close();
}
