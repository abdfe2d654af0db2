// Measures the explorer of a graph, in a headless Chromium that draws by software:
//   node scripts/explorer/measure.mjs GRAPH [--nodes 5000]
// How long it takes until the first page is there and until search knows all, how long a search takes at the server, and
// how many frames a second a drawing of many nodes has while it is moved and while one comes nearer.
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { serveExplorer } from '../../dist/explore/index.js';
import { openGraph } from '../../dist/store/index.js';
import { openChromium } from './browser.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { nodes: { type: 'string', default: '5000' } },
});
const [target] = positionals;
if (target === undefined) {
  console.error('Name a graph: node scripts/explorer/measure.mjs graph');
  process.exit(2);
}
const graph = await openGraph(target);
const { articles, entities } = await graph.status();
console.log(`${articles} articles, ${entities} entities.`);
const memory = () => process.memoryUsage();
const before = memory();
const began = performance.now();
const explorer = await serveExplorer(graph);
const browser = await openChromium();
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });

const opened = performance.now();
await page.goto(explorer.address);
await page.locator('.reports').waitFor();
console.log(`First page: ${Math.round(performance.now() - opened)} ms, while search is still reading.`);
await explorer.searchReady();
global.gc?.();
const grown = Math.round((memory().heapUsed - before.heapUsed) / 2 ** 20);
console.log(
  `Search knows all after ${((performance.now() - began) / 1000).toFixed(1)} s, with ${grown} MB more of JavaScript heap.`,
);
const again = performance.now();
await page.goto(explorer.address);
await page.locator('.reports').waitFor();
console.log(`First page, once search is ready: ${Math.round(performance.now() - again)} ms.`);

const { hits } = await asked('/api/search?q=a&limit=200');
const names = hits.filter(({ kind }) => kind === 'entity').map(({ title }) => title);
const times = [];
for (const name of names.slice(0, 40)) {
  for (let length = 1; length <= Math.min(name.length, 12); length += 1) {
    const start = performance.now();
    await asked(`/api/search?q=${encodeURIComponent(name.slice(0, length))}`);
    times.push(performance.now() - start);
  }
}
times.sort((one, other) => one - other);
const at = (part) => Math.round(times[Math.floor(part * (times.length - 1))] ?? 0);
console.log(
  `Search, ${times.length} keystrokes: median ${at(0.5)} ms, 95% within ${at(0.95)} ms, slowest ${at(1)} ms.`,
);

const cypher = `MATCH (s:__Entity__)-[r]->(o:__Entity__) WHERE r.claims IS NOT NULL RETURN s, r, o LIMIT ${Math.floor(Number(values.nodes) * 0.95)}`;
await page.goto(`${explorer.origin}/query?q=${encodeURIComponent(cypher)}`);
await page.locator('.cm-content').waitFor();
const drawing = performance.now();
await page.getByRole('button', { name: 'Run' }).click();
await page.locator('.canvas[aria-busy="false"]').waitFor({ timeout: 300_000 });
const told = await page.locator('.stage-foot').innerText();
console.log(
  `${told.split('.')[0]}: asked, placed and drawn in ${((performance.now() - drawing) / 1000).toFixed(1)} s.`,
);
const box = await page.locator('.canvas').boundingBox();
await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
for (const [what, move] of [
  ['moved', dragged],
  ['coming nearer', wheeled],
]) {
  const counting = page.evaluate(framesIn, 3000);
  await move();
  console.log(`Frames a second while ${what}: ${Math.round(await counting)}`);
}
await browser.close();
await explorer.close();
await graph.close();

async function asked(path) {
  return (await fetch(explorer.origin + path)).json();
}

async function dragged() {
  await page.mouse.down();
  for (let step = 0; step < 60; step += 1) {
    await page.mouse.move(
      box.x + box.width / 2 + 150 * Math.sin(step / 8),
      box.y + box.height / 2 + 80 * Math.cos(step / 8),
    );
    await page.waitForTimeout(45);
  }
  await page.mouse.up();
}

async function wheeled() {
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
      else resolve((frames * 1000) / (now - start));
    };
    requestAnimationFrame(frame);
  });
}
