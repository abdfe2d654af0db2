// How fluent a drawing is in a page that shows one.
import { performance } from 'node:perf_hooks';

/** So long frames are counted, in milliseconds. */
const COUNTED = 3000;

/** Runs the query of the page, and says how long it took until its answer was drawn. */
export async function drawn(page) {
  await page.locator('.cm-content').waitFor();
  const began = performance.now();
  await page.getByRole('button', { name: 'Run' }).click();
  await page.locator('.canvas[aria-busy="false"]').waitFor({ timeout: 300_000 });
  const told = await page.locator('.stage-foot').innerText();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${told.split('.')[0]}: asked, placed and drawn in ${seconds} s.`);
}

/** Frames a second while the drawing is moved and while one comes nearer, and the processor time of the page for each. */
export async function countFrames(page) {
  const box = await page.locator('.canvas').boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value;
  };
  await page.mouse.move(x, y);
  for (const [what, move] of [
    ['moved', () => dragged(page, x, y)],
    ['coming nearer', () => wheeled(page)],
  ]) {
    const before = await busy();
    const counting = page.evaluate(framesIn, COUNTED).then(async (frames) => ({ frames, until: await busy() }));
    await move();
    const { frames, until } = await counting;
    const each = (until - before) / frames;
    const rate = Math.round(frames / (COUNTED / 1000));
    console.log(
      `Frames a second while ${what}: ${rate}, ${Math.round(each * 1000)} ms of the page's processor time each.`,
    );
  }
}

async function dragged(page, x, y) {
  await page.mouse.down();
  for (let step = 0; step < 60; step += 1) {
    await page.mouse.move(x + 150 * Math.sin(step / 8), y + 80 * Math.cos(step / 8));
    await page.waitForTimeout(45);
  }
  await page.mouse.up();
}

async function wheeled(page) {
  for (let step = 0; step < 40; step += 1) {
    await page.mouse.wheel(0, step % 20 < 10 ? -60 : 60);
    await page.waitForTimeout(70);
  }
}

/** In the page. */
function framesIn(milliseconds) {
  return new Promise((resolve) => {
    const start = performance.now();
    let frames = 0;
    const frame = (now) => {
      frames += 1;
      if (now - start < milliseconds) requestAnimationFrame(frame);
      else resolve(frames);
    };
    requestAnimationFrame(frame);
  });
}
