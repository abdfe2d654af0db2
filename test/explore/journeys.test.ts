import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { watchedPage, whyNoBrowser } from './browser.ts';
import { browsing, ownPage } from './browsing.ts';
import { ARABIC, LONG_WORD, newsroom, SCRIPT } from './newsroom.ts';

describe.skipIf(whyNoBrowser() !== null)('whoever explores the graph in a browser', () => {
  const suite = browsing(newsroom, { by: 'a tester' });
  const own = ownPage(suite);
  let page: Page;
  beforeEach(async () => {
    page = own.page;
    await page.goto(suite.opened.explorer.address);
    await page.getByRole('heading', { name: 'Newest reports' }).waitFor();
  });
  const search = async (words: string) => {
    await page.getByRole('combobox', { name: 'Search names, headlines, quotes' }).fill(words);
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
  };
  const drawn = () => page.locator('.canvas[aria-busy="false"]').waitFor();

  it('finds who is connected to the FBI, and which sentences say so', async () => {
    await search('fbi');
    await page.getByRole('heading', { name: 'Federal Bureau of Investigation' }).waitFor();
    await page.getByRole('link', { name: 'Connections and their sentences' }).click();
    await drawn();
    const evidence = page.getByRole('complementary', { name: 'Evidence' });
    await evidence.getByRole('button', { name: /head of.*Dana Whitlock/u }).click();
    const passage = evidence.locator('.passage');
    await passage.first().waitFor();
    expect(await passage.allInnerTexts()).toEqual([expect.stringContaining('who heads the FBI office in Accra.')]);
    expect(await passage.first().innerText()).toContain('Ellery Courier · 3 Feb 2026');
    await passage.first().click();
    await page.getByRole('heading', { name: 'FBI agents visit Obuasi' }).waitFor();
    expect(await page.locator('#here').innerText()).toContain('Special Agent');
    expect(await page.locator('#here').isVisible()).toBe(true);
  });

  it('goes from one connection to the next by keys alone', async () => {
    await search('fbi');
    await page.getByRole('link', { name: 'Connections and their sentences' }).click();
    await drawn();
    const evidence = page.getByRole('complementary', { name: 'Evidence' });
    const before = await evidence.getByRole('heading').first().innerText();
    await page.getByRole('application').focus();
    const headings: string[] = [];
    for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(100);
      headings.push(await evidence.getByRole('heading').first().innerText());
    }
    expect(headings.filter((heading) => heading !== before)).not.toEqual([]);
  });

  it('keeps everything where it was when a name is opened', async () => {
    await search('whitlock');
    await page.getByRole('link', { name: 'Connections and their sentences' }).click();
    await drawn();
    const before = await picture();
    expect([...before.keys()]).toEqual(['Ashanti Harbour Police', 'Dana Whitlock', 'Federal Bureau of Investigation']);
    await page.getByRole('button', { name: 'As a list' }).click();
    await page
      .getByRole('cell', { name: /Bureau of Investigation/u })
      .getByRole('button')
      .first()
      .click();
    await page.getByRole('button', { name: 'Open its connections' }).click();
    await expect.poll(() => page.locator('.stage-foot').innerText()).toContain('4 names');
    await page.getByRole('button', { name: 'As a drawing' }).click();
    await drawn();
    const after = await picture();
    expect(after.has('Obuasi')).toBe(true);
    for (const name of before.keys())
      for (const [at, bearing] of bearings(after, name).entries())
        expect(Math.cos(bearing - (bearings(before, name)[at] ?? 0))).toBeGreaterThan(0.999);
  });

  /** Where the picture has each name, by the SVG that it gives out. */
  async function picture(): Promise<ReadonlyMap<string, readonly [number, number]>> {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'SVG' }).click(),
    ]);
    const svg = readFileSync(await download.path(), 'utf8');
    const places = [...svg.matchAll(/translate\(([\d.-]+) ([\d.-]+)\).*?<text[^>]*>([^<]*)</gu)];
    return new Map(
      places
        .map(([, x, y, name]) => [name ?? '', [Number(x), Number(y)]] as const)
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    );
  }

  /** In which directions the others lie from a name, in radians: apart from how large the picture is. */
  function bearings(places: Awaited<ReturnType<typeof picture>>, name: string): number[] {
    const [x, y] = places.get(name) ?? [0, 0];
    const others = ['Ashanti Harbour Police', 'Dana Whitlock', 'Federal Bureau of Investigation'].filter(
      (one) => one !== name,
    );
    return others.map((other) => {
      const [toX, toY] = places.get(other) ?? [0, 0];
      return Math.atan2(toY - y, toX - x);
    });
  }

  it('opens an article, and follows a person through it', async () => {
    await page.getByRole('link', { name: /FBI agents visit Obuasi/u }).click();
    await page.getByRole('heading', { name: 'FBI agents visit Obuasi' }).waitFor();
    expect(await page.locator('.byline').innerText()).toContain('By A. Writer');
    expect(await page.getByRole('link', { name: 'The original' }).getAttribute('href')).toBe(
      'https://example.org/partners',
    );
    const name = page.locator('.body').getByRole('link', { name: 'Dana Whitlock' });
    await name.hover();
    await page.locator('.hovercard').getByText('Dana Whitlock').waitFor();
    await name.click();
    await page.getByRole('heading', { name: 'Dana Whitlock' }).waitFor();
    const roles = page.getByRole('region', { name: 'Roles' }).getByRole('listitem');
    expect(await roles.count()).toBe(2);
    expect(await roles.nth(1).innerText()).toMatch(/special agent.*31 May 2026.*former/su);
    await page.getByRole('link', { name: /Whitlock leaves the bureau/u }).click();
    await page.getByRole('heading', { name: 'Whitlock leaves the bureau' }).waitFor();
  });

  it('shows and hides what is marked in an article', async () => {
    await page.getByRole('link', { name: /FBI agents visit Obuasi/u }).click();
    const names = page.locator('.body .mark-mention');
    await names.first().waitFor();
    expect(await page.locator('.body .mark-date').allInnerTexts()).toEqual(['Monday']);
    await page.getByRole('checkbox', { name: /Names/u }).uncheck();
    expect(await names.count()).toBe(0);
    expect(await page.locator('.body').innerText()).toContain('Agents of the FBI and the Ashanti Harbour Police met');
  });

  it('compares the figures of one event', async () => {
    await page.getByRole('link', { name: /Figures that disagree/u }).click();
    const table = page.getByRole('region', { name: 'Figures compared' });
    await table.waitFor();
    const rows = await table.getByRole('row').allInnerTexts();
    expect(rows.map((row) => row.replaceAll(/\s+/gu, ' '))).toEqual([
      'Report person',
      'Morning Wire 3 Mar 2026 at least 10',
      'Evening Wire 3 Mar 2026 7 contradicts at least 10',
      'Weekly Wire 5 Mar 2026 14 updates at least 10',
    ]);
    await page.getByText('3 reports of it, in their words').click();
    expect(await page.locator('.tellings .passage').count()).toBe(3);
  });

  it('runs a Cypher query and sees it as a graph, then as a table', async () => {
    await page.getByRole('link', { name: 'Query', exact: true }).click();
    await type('MATCH (p:Person)-[r:HEAD_OF]->(o:Organization) RETURN p, r, o');
    await page.getByRole('button', { name: 'Run' }).click();
    await drawn();
    await page.getByText('2 nodes, 1 relationship').first().waitFor();
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    const cells = page.getByRole('region', { name: 'The answer as a table' }).getByRole('cell');
    expect((await cells.allInnerTexts()).slice(0, 3)).toEqual([
      'Dana Whitlock',
      'HEAD_OF',
      'Federal Bureau of Investigation',
    ]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toMatch(/^p,r,o\r\n"/u);
  });

  it('asks one of the saved questions', async () => {
    await page.getByRole('link', { name: 'Query', exact: true }).click();
    await page.getByRole('button', { name: 'Who is connected to whom, and by which sentence?' }).click();
    await page.getByRole('region', { name: 'Answer' }).getByText('Dana Whitlock').first().waitFor();
  });

  it('completes labels where a label stands', async () => {
    await page.getByRole('link', { name: 'Query', exact: true }).click();
    await type('MATCH (n:Organi');
    await page.getByRole('option', { name: 'Organization' }).waitFor();
    // The editor takes no choice in the first moment, lest somebody chooses what has just come.
    await page.waitForTimeout(200);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.cm-content').innerText()).toContain('Organization');
  });

  it('is told kindly where a mistyped query is at fault', async () => {
    await page.getByRole('link', { name: 'Query', exact: true }).click();
    await type('MATCH (p:Person) RETURN q');
    await page.getByRole('button', { name: 'Run' }).click();
    const told = await page.getByRole('alert').innerText();
    expect(told).toContain('line 1, column 25');
    expect(told).toMatch(/MATCH \(p:Person\) RETURN q\n {24}\^/u);
    expect(await page.locator('.cm-fault').innerText()).toBe('q');
    await type('MATCH (p:Person) RETURN p.name AS name');
    await page.getByRole('button', { name: 'Run' }).click();
    await page.getByRole('region', { name: 'The answer as a table' }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('decides who is one, and takes it back', async () => {
    await page.getByRole('link', { name: 'Review' }).click();
    const open = page.getByRole('heading', { name: /^Open/u });
    await open.waitFor();
    const before = await open.innerText();
    await page.getByRole('button', { name: 'One and the same' }).first().click();
    await page.getByRole('button', { name: 'Take back' }).waitFor();
    await page.getByRole('button', { name: 'Take back' }).click();
    await expect.poll(() => open.innerText()).toBe(before);
  });

  it('can read but not decide without the token', async () => {
    const other = await watchedPage(suite.browser);
    await other.page.goto(`${suite.opened.explorer.origin}/review`);
    await other.page.getByText('open the whole address').waitFor();
    expect(await other.page.getByRole('button', { name: 'One and the same' }).first().isDisabled()).toBe(true);
    await other.close();
  });

  it('sees hostile text as text', async () => {
    await page.getByRole('link', { name: /Harbour "quoted"/u }).click();
    await page.locator('.body').waitFor();
    expect(await page.locator('h1').innerText()).toBe(`${SCRIPT} Harbour "quoted" & <b>bold</b>`);
    expect(await page.locator('.body').innerText()).toContain(`${SCRIPT} stood in the text.`);
    expect(await page.getByRole('link', { name: 'The original' }).count()).toBe(0);
    expect(
      await page.locator('.body p', { hasText: ARABIC }).evaluate((paragraph) => paragraph.matches(':dir(rtl)')),
    ).toBe(true);
    expect(
      await page
        .locator('.body p', { hasText: LONG_WORD })
        .evaluate((paragraph) => paragraph.scrollWidth <= paragraph.clientWidth),
    ).toBe(true);
    await page
      .locator('.named')
      .getByRole('link', { name: /onerror/u })
      .click();
    await page.getByRole('heading', { name: /onerror/u }).waitFor();
    await page.getByRole('link', { name: 'Connections and their sentences' }).click();
    await drawn();
    await page.goto(
      `${suite.opened.explorer.origin}/query?q=${encodeURIComponent('MATCH (e:Person)<-[m:MENTIONS]-(a:Article) RETURN e, m, a, a.text AS text')}`,
    );
    await page.getByRole('button', { name: 'Run' }).click();
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await page.getByRole('region', { name: 'The answer as a table' }).waitFor();
    expect(await page.evaluate('window.wasRun')).toBeUndefined();
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });

  async function type(cypher: string): Promise<void> {
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await page.keyboard.insertText(cypher);
  }
});
