import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { watchedPage, whyNoBrowser } from './browser.ts';
import { browsing } from './browsing.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Each view by what it shows when it is there. */
const VIEWS: readonly (readonly [address: string, shown: string])[] = [
  ['/', '.reports'],
  ['/article/partners', '.body'],
  ['/article/hostile', '.body'],
  ['/entity/PERSON', '.entity-body'],
  ['/graph?entity=PERSON', '.passages'],
  ['/events', '.happening'],
  ['/events?only=contradicted', '.figures'],
  ['/map', '.place-dot'],
  ['/query?q=MATCH (p:Person)-[r:HEAD_OF]->(o:Organization) RETURN p, r, o', '.cm-content'],
  ['/review', '.question'],
];
const SIZES = [
  ['a desk', { width: 1440, height: 900 }, 'light'],
  ['a desk in the dark', { width: 1440, height: 900 }, 'dark'],
  ['a phone', { width: 390, height: 844 }, 'light'],
] as const;

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
}

describe.skipIf(whyNoBrowser() !== null)('the explorer', () => {
  const suite = browsing();
  let person: string;
  beforeAll(async () => {
    const { rows } = await suite.opened.graph.read("MATCH (p:Person {name: 'Dana Whitlock'}) RETURN p.id AS id");
    person = String(rows[0]?.[0]);
  });

  describe.each(SIZES)('on %s', (_, viewport, colorScheme) => {
    it.each(VIEWS)('bars nobody from %s, and nothing of it sticks out', async (address, shown) => {
      const { page, troubles, close } = await watchedPage(suite.browser, { viewport, colorScheme });
      await page.goto(suite.opened.explorer.origin + address.replace('PERSON', person));
      await page.locator(shown).first().waitFor();
      if (address.startsWith('/query')) {
        await page.getByRole('button', { name: 'Run' }).click();
        await page.locator('.canvas[aria-busy="false"]').waitFor();
      }
      // The script of the checker is put in by the browser's own means: the page's policy would refuse it.
      await page.evaluate(axe);
      const { violations } = (await page.evaluate('axe.run()')) as { readonly violations: readonly Violation[] };
      const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      const told = grave.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
      );
      expect(told).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
      expect(troubles).toEqual([]);
      await close();
    });
  });
});
