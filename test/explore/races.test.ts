import type { Page, Route } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ArticleBrief, Network, Overview, QueryAnswer } from '../../src/explore/answers.ts';
import { whyNoBrowser } from './browser.ts';
import { browsing, ownPage } from './browsing.ts';

describe.skipIf(whyNoBrowser() !== null)('the page of the explorer, when answers are slow or do not come', () => {
  const suite = browsing();
  const own = ownPage(suite);
  let page: Page;
  beforeEach(() => {
    page = own.page;
  });
  const at = (path: string) => page.goto(suite.opened.explorer.origin + path);
  const idOf = async (name: string) => {
    const { rows } = await suite.opened.graph.read('MATCH (e:__Entity__ {name: $name}) RETURN e.id AS id', { name });
    return String(rows[0]?.[0]);
  };
  /** Answers that wait until they are let go. */
  const held = () => {
    let letGo: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    return { gate, letGo };
  };

  it('opens what was typed, not what was found before, when Enter comes first', async () => {
    await at('/');
    const box = page.getByRole('combobox', { name: 'Search names, headlines, quotes' });
    await box.fill('obuasi');
    await page.getByRole('option').first().waitFor();
    const { gate, letGo } = held();
    await page.route('**/api/search?q=whitlock*', async (route) => {
      await gate;
      await route.continue();
    });
    await box.fill('whitlock');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(100);
    expect(new URL(page.url()).pathname).toBe('/');
    letGo();
    await page.getByRole('heading', { name: 'Dana Whitlock' }).waitFor();
  });

  it('draws the net that was asked for last, whatever comes last', async () => {
    const { gate, letGo } = held();
    const [fbi, whitlock] = [await idOf('Federal Bureau of Investigation'), await idOf('Tomas Ruelle')];
    const late: Promise<void>[] = [];
    await page.route('**/api/network', async (route) => {
      if (!route.request().postData()?.includes(fbi)) return route.continue();
      late.push(gate.then(() => route.continue()));
    });
    await at(`/graph?entity=${fbi}`);
    await page.locator('.stage-foot').waitFor();
    await page.evaluate(
      `history.pushState(null, '', '/graph?entity=${whitlock}'); dispatchEvent(new Event('wiregraph-moved'))`,
    );
    await expect.poll(() => page.locator('.stage-foot').innerText()).toContain('1 name');
    const answered = page.waitForResponse((response) => response.url().endsWith('/api/network'));
    letGo();
    await Promise.all([answered, ...late]);
    await page.waitForTimeout(100);
    expect(await page.locator('.stage-foot').innerText()).toMatch(/^1 name/u);
  });

  it('says that its drawing is not there yet until the net has come and has its places', async () => {
    const { gate, letGo } = held();
    await page.route('**/api/network', async (route) => {
      await gate;
      await route.fulfill({ json: three() });
    });
    await at('/graph');
    const canvas = page.locator('.canvas');
    await canvas.waitFor();
    await page.waitForTimeout(500);
    expect(await canvas.getAttribute('aria-busy')).toBe('true');
    letGo();
    await page.locator('.canvas[aria-busy="false"]').waitFor();
    expect(await canvas.getAttribute('aria-label')).toContain('3 names, 0 connections');
  });

  it('answers the query that was run last, and calls it by a saved question only while it is that one', async () => {
    const answer = (word: string): QueryAnswer => ({
      ...{ columns: ['word'], rows: [[word]], isCut: false, milliseconds: 1, nodes: [], links: [] },
    });
    const { gate, letGo } = held();
    await page.route('**/api/query', async (route) => {
      const isSlow = route.request().postData()?.includes('slow') === true;
      if (isSlow) await gate;
      await route.fulfill({ json: answer(isSlow ? 'slow' : 'fast') }).catch(() => undefined);
    });
    await at('/query');
    await page.locator('.cm-content').waitFor();
    await type("RETURN 'slow' AS word");
    await page.keyboard.press('Control+Enter');
    await type("RETURN 'fast' AS word");
    await page.keyboard.press('Control+Enter');
    const cells = page.getByRole('region', { name: 'The answer as a table' }).getByRole('cell');
    await cells.first().waitFor();
    letGo();
    await page.waitForTimeout(100);
    expect(await cells.allInnerTexts()).toEqual(['fast']);
    const question = 'Who is connected to whom, and by which sentence?';
    await page.getByRole('button', { name: question }).click();
    await page.getByRole('heading', { level: 1, name: question }).waitFor();
    await type("RETURN 'fast' AS word");
    await page.getByRole('heading', { level: 1, name: 'Ask in Cypher' }).waitFor();
  });

  it('tells why older reports do not come, and shows each once when they do', async () => {
    const brief = (id: string): ArticleBrief => ({
      ...{ id, headline: `Report ${id}`, outlet: null, published: null, origin: id },
    });
    await page.route('**/api/overview', (route) =>
      route.fulfill({ json: { place: 'here', counts: { articles: 4 }, latest: [brief('a'), brief('b')] } as Overview }),
    );
    await page.route('**/api/articles?*', broken);
    await at('/');
    const more = page.getByRole('button', { name: 'Older reports' });
    await more.click();
    await page.getByRole('alert').getByText('What came is no answer of the explorer.').waitFor();
    await page.unroute('**/api/articles?*', broken);
    await page.route('**/api/articles?*', (route) => route.fulfill({ json: [brief('b'), brief('c')] }));
    await more.click();
    await page.getByText('Report c').waitFor();
    expect(await page.locator('.reports .headline').allInnerTexts()).toEqual(['Report a', 'Report b', 'Report c']);
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('says so when a drawing cannot be made, and does not wait for it', async () => {
    await page.route('**/layout.worker*', (route) =>
      route.fulfill({ status: 200, contentType: 'text/javascript', body: 'throw 1' }),
    );
    await page.route('**/api/network', (route) => route.fulfill({ json: three() }));
    await at('/graph');
    await page.getByRole('alert').getByText('This cannot be drawn').waitFor();
    await page.locator('.canvas[aria-busy="false"]').waitFor();
  });

  it('leaves a drawing that is still being placed without trouble', async () => {
    const { gate, letGo } = held();
    await page.route('**/layout.worker*', async (route) => {
      await gate;
      await route.continue();
    });
    await at('/graph');
    await page.locator('.canvas[aria-busy="true"]').waitFor();
    await page.getByRole('link', { name: 'Review' }).click();
    await page.getByRole('heading', { name: /^Open/u }).waitFor();
    letGo();
    await page.waitForTimeout(500);
  });

  it('says so when the part of the page that a view needs does not come', async () => {
    await at('/');
    await page.route('**/assets/*.js', (route) => route.abort());
    await page.getByRole('link', { name: 'Query', exact: true }).click();
    await page.getByRole('alert').getByText('Is wiregraph view still running?').waitFor();
  });

  it('says that there is nothing at an address that nothing can have', async () => {
    await at('/entity/%E0%A4');
    await page.getByText('There is nothing at this address.').waitFor();
  });

  const broken = (route: Route) => route.fulfill({ status: 200, contentType: 'application/json', body: '<html>' });

  function three(): Network {
    const node = (id: string) => ({
      id,
      name: id,
      kind: 'Person' as const,
      labels: [],
      description: null,
      articles: 1,
    });
    return { nodes: ['a', 'b', 'c'].map(node), links: [], articles: [], leftOut: {} };
  }

  async function type(cypher: string): Promise<void> {
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await page.keyboard.insertText(cypher);
  }
});
