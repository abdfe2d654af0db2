import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openChromium, whyChromiumCannotOpen } from '../../scripts/explorer/browser.mjs';

/** Why there is no browser to test in; null where there is one. Where one is required its lack is an error. */
export function whyNoBrowser(): string | null {
  const reason = whyChromiumCannotOpen();
  if (reason === null) return null;
  if (process.env.WIREGRAPH_REQUIRE_BROWSER === '1') throw new Error(`The explorer's tests need a browser: ${reason}.`);
  process.stderr.write(`The explorer's tests in a browser are skipped: ${reason}.\n`);
  return reason;
}

/** A page that notes whatever goes wrong in it: errors, refusals of its content security policy, other sites asked. */
export interface WatchedPage {
  readonly page: Page;
  /** In words; empty where all went well. */
  readonly troubles: readonly string[];
  close(): Promise<void>;
}

export async function watchedPage(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<WatchedPage> {
  const context: BrowserContext = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('console', (message) => {
    // A refused request is told by the page itself.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      troubles.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') troubles.push(`asks ${request.url()}`);
  });
  return { page, troubles, close: () => context.close() };
}

export { openChromium };
