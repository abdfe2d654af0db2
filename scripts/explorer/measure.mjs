// Measures the explorer of a graph, in a headless Chromium that draws by software:
//   node --expose-gc scripts/explorer/measure.mjs GRAPH [--nodes 5000]
// How long the graph takes to be opened, the first page to be there, search to know all, each kind of answer to come, and
// what others wait for while all profiles are compared; and how many frames a second drawings of many nodes have, one of
// the graph and an invented one, while they are moved and while one comes nearer.
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { serveExplorer } from '../../dist/explore/index.js';
import { openGraph } from '../../dist/store/index.js';
import { openChromium } from './browser.mjs';
import { countFrames, drawn } from './frames.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { nodes: { type: 'string', default: '5000' } },
});
const [target] = positionals;
if (target === undefined) {
  console.error('Name a graph: node --expose-gc scripts/explorer/measure.mjs graph');
  process.exit(2);
}
const seconds = (since) => ((performance.now() - since) / 1000).toFixed(2);
const megabytes = (bytes) => Math.round(bytes / 2 ** 20);
const opening = performance.now();
const graph = await openGraph(target);
const { articles, entities, events, quotes } = await graph.status();
console.log(`${articles} articles, ${entities} entities, ${events} events, ${quotes} quotes.`);
console.log(`Opened in ${seconds(opening)} s; the process has ${megabytes(process.memoryUsage().rss)} MB.`);
global.gc?.();
const before = process.memoryUsage();
const began = performance.now();
const explorer = await serveExplorer(graph);
const browser = await openChromium();
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });

await shown('while search is still reading');
await explorer.searchReady();
const ready = seconds(began);
global.gc?.();
const grown = megabytes(process.memoryUsage().heapUsed - before.heapUsed);
console.log(`Search knows all after ${ready} s, with ${grown} MB more of JavaScript heap.`);
await shown('once search is ready');
await searches();
await answers();
await reviewed();

const most = Number(values.nodes);
const cypher = `MATCH (s:__Entity__)-[r]->(o:__Entity__) WHERE r.claims IS NOT NULL RETURN s, r, o LIMIT ${Math.floor(most * 0.95)}`;
await page.goto(`${explorer.origin}/query?q=${encodeURIComponent(cypher)}`);
await drawn(page);
await countFrames(page);
await page.route('**/api/query', (route) => route.fulfill({ json: crowd(most) }));
await page.goto(`${explorer.origin}/query`);
await drawn(page);
await countFrames(page);
await browser.close();
await explorer.close();
await graph.close();

async function asked(path, body) {
  const headers = { Origin: explorer.origin, 'Content-Type': 'application/json' };
  const posted = body === undefined ? {} : { method: 'POST', headers, body: JSON.stringify(body) };
  return (await fetch(explorer.origin + path, posted)).json();
}

async function shown(when) {
  const since = performance.now();
  await page.goto(explorer.address);
  await page.locator('.reports').waitFor();
  console.log(`First page: ${seconds(since)} s, ${when}.`);
}

/** Names are typed letter by letter. */
async function searches() {
  const { hits } = await asked('/api/search?q=a&limit=200');
  const names = hits.filter(({ kind }) => kind === 'entity').map(({ title }) => title);
  const typed = names.slice(0, 40).flatMap((name) => {
    const letters = Math.min(name.length, 12);
    return Array.from({ length: letters }, (_, at) => `/api/search?q=${encodeURIComponent(name.slice(0, at + 1))}`);
  });
  await timed('keystrokes of search', typed);
}

/** Of the best known, the newest articles, and the kinds of events. */
async function answers() {
  const { nodes } = await asked('/api/network', {});
  const { latest } = await asked('/api/overview');
  const ids = nodes.slice(0, 12).map(({ id }) => encodeURIComponent(id));
  await timed(
    'pages of entities',
    ids.map((id) => `/api/entities/${id}`),
  );
  await timed(
    'nets around one',
    ids.map(() => '/api/network'),
    nodes.slice(0, 12).map(({ id }) => ({ expand: [id], limit: 24 })),
  );
  await timed(
    'articles',
    latest.map(({ id }) => `/api/articles/${encodeURIComponent(id)}`),
  );
  const kinds = ['', 'only=compared', 'only=contradicted', 'type=Arrest', ...ids.map((id) => `entity=${id}`)];
  await timed(
    'timelines of events',
    kinds.map((kind) => `/api/events?${kind}`),
  );
}

async function timed(what, paths, bodies = []) {
  const times = [];
  for (const [at, path] of paths.entries()) {
    const since = performance.now();
    await asked(path, bodies[at]);
    times.push(performance.now() - since);
  }
  times.sort((one, other) => one - other);
  const at = (part) => Math.round(times[Math.floor(part * (times.length - 1))] ?? 0);
  console.log(`${times.length} ${what}: median ${at(0.5)} ms, 95% within ${at(0.95)} ms, slowest ${at(1)} ms.`);
}

/** The first look at what is open compares all profiles: others ask meanwhile. */
async function reviewed() {
  const since = performance.now();
  let isThere = false;
  const review = asked('/api/review').then((answer) => {
    isThere = true;
    return answer;
  });
  const waits = [];
  while (!isThere) {
    const asking = performance.now();
    await asked('/api/search?q=an');
    waits.push(performance.now() - asking);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { questions } = await review;
  waits.sort((one, other) => one - other);
  const [median, slowest] = [waits[Math.floor(waits.length / 2)], waits.at(-1)].map(Math.round);
  console.log(
    `First look at what is open: ${seconds(since)} s, ${questions.length} questions; a search meanwhile took ${median} ms in the middle, ${slowest} ms at most.`,
  );
}

/** An answer with as many nodes, some of which have many lines. */
function crowd(count) {
  const labels = ['Person', 'Organization', 'Place', 'Other'];
  const nodes = Array.from({ length: count }, (_, at) => ({
    key: `n${at}`,
    labels: [labels[at % labels.length]],
    caption: `Name ${at}`,
  }));
  const links = Array.from({ length: Math.floor(count * 1.4) }, (_, at) => ({
    source: `n${Math.floor(count * (((at * 7919) % 104_729) / 104_729) ** 3)}`,
    target: `n${at % count}`,
    type: 'MET_WITH',
  }));
  return { columns: ['n'], rows: [], isCut: false, milliseconds: 1, nodes, links };
}
