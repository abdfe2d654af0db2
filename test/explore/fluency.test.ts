import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { QueryAnswer } from '../../src/explore/answers.ts';
import { randomOf } from '../support/invented-news.ts';
import { watchedPage, whyNoBrowser } from './browser.ts';
import { browsing } from './browsing.ts';

const NODES = 5000;
/**
 * Thirty frames a second leave 33 ms for each. What is looked at is the processor's time that the page takes for one, not
 * the clock's: a machine that has other work to do draws fewer, and `scripts/explorer/measure.mjs` counts them.
 */
const MOST_MS_A_FRAME = 25;

describe.skipIf(whyNoBrowser() !== null)('the explorer', () => {
  const suite = browsing();

  it('shows its first page within a second', async () => {
    const { page, close } = await watchedPage(suite.browser);
    await page.goto(suite.opened.explorer.address);
    const times: number[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      const began = performance.now();
      await page.goto(suite.opened.explorer.origin);
      await page.locator('.reports').waitFor();
      times.push(performance.now() - began);
    }
    expect(Math.min(...times)).toBeLessThan(1000);
    await close();
  });

  it(`moves ${NODES} nodes in so little time for each frame that thirty a second are drawn`, {
    timeout: 180_000,
  }, async () => {
    const { page, close } = await watchedPage(suite.browser);
    await page.route('**/api/query', (route) => route.fulfill({ json: crowd() }));
    await page.goto(`${suite.opened.explorer.origin}/query`);
    await page.locator('.cm-content').waitFor();
    await page.getByRole('button', { name: 'Run' }).click();
    await page.locator('.canvas[aria-busy="false"]').waitFor({ timeout: 120_000 });
    const box = await page.locator('.canvas').boundingBox();
    if (box === null) throw new Error('nothing is drawn');
    const [x, y] = [box.x + box.width / 2, box.y + Math.min(box.height, 400) / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.evaluate(COUNT_FRAMES);
    const clock = await processorClock(page);
    const before = await clock();
    for (let step = 0; step < 50; step += 1)
      await page.mouse.move(x + 120 * Math.sin(step / 8), y + 60 * Math.cos(step / 8));
    const after = await clock();
    const frames = (await page.evaluate('window.framesDrawn')) as number;
    await page.mouse.up();
    expect(frames).toBeGreaterThan(10);
    expect(after).toBeGreaterThan(before);
    expect(((after - before) * 1000) / frames).toBeLessThan(MOST_MS_A_FRAME);
    await close();
  });
});

/** A clock of the processor's time that the page takes, in seconds since it was opened. */
async function processorClock(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const found = metrics.find(({ name }) => name === 'TaskDuration');
    if (found === undefined) throw new Error('the browser does not tell its time');
    return found.value;
  };
}

/** An answer with as many nodes, some of which have many links. */
function crowd(): QueryAnswer {
  const random = randomOf(7);
  const labels = ['Person', 'Organization', 'Place', 'Other'];
  return {
    ...{ columns: ['n'], rows: [], isCut: false, milliseconds: 1 },
    nodes: Array.from({ length: NODES }, (_, at) => ({
      key: `n${at}`,
      labels: [labels[at % 4] ?? 'Other'],
      caption: `Name ${at}`,
    })),
    links: Array.from({ length: 7000 }, (_, at) => ({
      source: `n${Math.floor(NODES * random() ** 3)}`,
      target: `n${at % NODES}`,
      type: 'MET_WITH',
    })),
  };
}

const COUNT_FRAMES = `(() => {
  window.framesDrawn = 0;
  const frame = () => {
    window.framesDrawn += 1;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
})()`;
