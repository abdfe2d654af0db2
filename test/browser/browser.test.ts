import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import {
  type BrowserSession,
  type DrawnNode,
  openNeo4jBrowser,
  whyBrowserCannotOpen,
} from '../../scripts/neo4j/browser.mjs';
import { savedQueries } from '../../scripts/neo4j/catalogue.mjs';
import { type GuideServer, serveGuide } from '../../scripts/neo4j/serve.mjs';
import type { Connection, GraphNode } from '../../src/store/index.ts';
import { writeSamples } from '../support/samples.ts';
import { stores } from '../support/stores.ts';

const reason = whyBrowserCannotOpen();
const address = inject('neo4jBrowser');
const uri = inject('neo4jUri');
if (reason !== null && process.env.WIREGRAPH_REQUIRE_BROWSER === '1') {
  throw new Error(`The test of Neo4j Browser is required: ${reason}.`);
}
if (reason !== null) process.stderr.write(`The test of Neo4j Browser is skipped: ${reason}.\n`);

const fileOf = (name: string) => fileURLToPath(new URL(`../../neo4j/${name}`, import.meta.url));
const NET = 'MATCH (p:Person)-[r:HOLDS_ROLE]->(o:__Entity__) RETURN p, r, o';
const OF_EACH_TYPE =
  'MATCH (e:Event)-[r:HAS_COUNT]->(n:Quantity), (e)-[s:IN_ARTICLE]->(a:Article) WITH e, r, n, s, a LIMIT 3 MATCH (q:Quote)-[b:SPOKEN_BY]->(x:__Entity__), (c:Claim)-[u:SUBJECT]->(y:__Entity__) RETURN e, r, n, s, a, q, b, x, c, u, y LIMIT 40';
const MINUTES = 60_000;

describe.skipIf(reason !== null || address === null || uri === null)('Neo4j Browser', () => {
  let connection: Connection;
  let guide: GuideServer;
  let browser: BrowserSession;
  let nodes: ReadonlyMap<number, GraphNode>;

  beforeAll(async () => {
    const store = stores.find(({ name }) => name === 'neo4j');
    if (store === undefined || address === null || uri === null) return;
    connection = await store.open();
    await writeSamples(connection);
    const { rows } = await connection.query('read', 'MATCH (n) RETURN id(n) AS id, n');
    nodes = new Map(rows.map(([id, node]) => [id as number, node as GraphNode]));
    guide = await serveGuide();
    browser = await openNeo4jBrowser({ address, uri });
  }, 4 * MINUTES);
  afterAll(async () => {
    await browser?.close();
    await guide?.stop();
    await connection?.close();
  });

  const labelsOf = ({ id }: DrawnNode) => nodes.get(id)?.labels ?? [];
  /** Browser leaves words out of a caption, the first too, for which the circle has no room, and cuts the last one off with `…`. */
  const expectCaptions = (drawn: readonly DrawnNode[], captionOf: (labels: readonly string[]) => string) => {
    for (const node of drawn) {
      const whole = String(nodes.get(node.id)?.properties[captionOf(labelsOf(node))] ?? '');
      const words = node.caption.replace(/…$/u, '').trim().split(/\s+/u);
      const own = whole.split(/\s+/u);
      const isPart = words.every((word) => word !== '' && own.some((other) => other.startsWith(word)));
      expect(isPart, `${node.caption} | ${whole}`).toBe(true);
    }
  };
  const expectFigures = (drawn: readonly DrawnNode[]) => {
    for (const node of drawn.filter((one) => labelsOf(one).includes('Quantity'))) {
      const name = String(nodes.get(node.id)?.properties.name);
      const [figure = ''] = /\d[\d.,]*\d|\d/u.exec(name) ?? [];
      if (name.length <= 20) expect(node.caption, name).toContain(figure);
    }
  };

  it(
    'captions nodes by their names, and colours them by what they are, without any style',
    async () => {
      await browser.run(NET);
      const drawn = await browser.drawn();
      expect(drawn.length).toBeGreaterThan(10);
      expectCaptions(drawn, () => 'name');
      const colours = new Map(drawn.map((node) => [labelsOf(node)[0], node.color]));
      for (const node of drawn) expect(node.color).toBe(colours.get(labelsOf(node)[0]));
      expect([...colours.keys()]).not.toContain('__Entity__');
      expect(new Set(colours.values()).size).toBeGreaterThan(2);
    },
    MINUTES,
  );

  it(
    'takes the style from its address, and draws each type in its colour and size',
    async () => {
      await browser.run(`:style ${guide.address}/wiregraph.grass`);
      await browser.run(OF_EACH_TYPE);
      const drawn = await browser.drawn();
      expectCaptions(drawn, (labels) => ruleOf(labels)[1].caption);
      const types = new Set<string>();
      for (const node of drawn) {
        const [type, rule] = ruleOf(labelsOf(node));
        types.add(type);
        expect({ type, color: node.color, diameter: node.diameter }).toEqual({
          type,
          color: rule.color,
          diameter: rule.diameter,
        });
      }
      expectFigures(drawn);
      for (const type of ['Article', 'Claim', 'Event', 'Person', 'Quantity', 'Quote']) expect(types).toContain(type);
    },
    MINUTES,
  );

  it(
    'takes the style as a dropped file too',
    async () => {
      await browser.run(':style reset');
      await browser.drop(fileOf('wiregraph.grass'));
      await browser.run(NET);
      for (const node of await browser.drawn()) expect(node.color).toBe(ruleOf(labelsOf(node))[1].color);
    },
    MINUTES,
  );

  it(
    'plays the guide, where each saved query is a click and has an answer',
    async () => {
      const { page } = browser;
      const chapters = new Set(savedQueries().map(({ chapter }) => chapter));
      const asked: string[] = [];
      for (const [slide, chapter] of [...chapters].entries()) {
        const inChapter = savedQueries().filter((query) => query.chapter === chapter);
        for (const [index, { question }] of inChapter.entries()) {
          await browser.run(`:play ${guide.address}/guide.html`);
          const played = page.locator('[data-testid=frame]').first();
          for (let step = 0; step <= slide; step += 1) await played.locator('[data-testid=nextSlide]').click();
          await played.locator('pre.runnable').nth(index).click();
          const answer = await browser.submit();
          expect(answer).toContain(question);
          expect(answer, question).not.toMatch(/Neo\.\w+Error|no changes, no records/u);
          asked.push(question);
        }
      }
      expect(asked).toEqual(savedQueries().map(({ question }) => question));
    },
    8 * MINUTES,
  );

  it(
    'imports the favourites as a folder',
    async () => {
      const { page } = browser;
      await browser.drop(fileOf('favorites.zip'));
      await page.locator('[data-testid=navigationFavorites]').click();
      await page.locator('[data-testid="expandFolder-wiregraph"]').click();
      for (const { question } of savedQueries()) {
        await page.locator(`[data-testid="scriptTitle-${question}"], :text-is("${question}")`).first().waitFor();
      }
    },
    MINUTES,
  );
});

interface Rule {
  readonly color: string;
  readonly diameter: number;
  /** The property that is shown. */
  readonly caption: string;
}

/** The rule of the style for a node's type, after the type. */
function ruleOf(labels: readonly string[]): readonly [string, Rule] {
  const style = readFileSync(fileOf('wiregraph.grass'), 'utf8');
  for (const [, label = '', rule = ''] of style.matchAll(/node\.(\w+) \{([^}]*)\}/gu)) {
    if (label.startsWith('__') || !labels.includes(label)) continue;
    const color = /\scolor: (#\w{6});/u.exec(rule)?.[1] ?? '';
    const caption = /caption: '\{(\w+)/u.exec(rule)?.[1] ?? '';
    return [label, { color, diameter: Number(/diameter: (\d+)px;/u.exec(rule)?.[1]), caption }];
  }
  throw new Error(`The style has no rule for ${labels.join(', ')}`);
}
