import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { AnnotatedArticle } from '../../src/article/index.ts';
import type { ExplorerOptions } from '../../src/explore/index.ts';
import { openChromium, type WatchedPage, watchedPage } from './browser.ts';
import { newsroom } from './newsroom.ts';
import { type Opened, openedExplorer } from './opened.ts';

export interface Browsing {
  readonly opened: Opened;
  readonly browser: Browser;
}

/** An explorer and a browser that stand from the first test of a suite to its last. */
export function browsing(articles: readonly AnnotatedArticle[] = newsroom, options: ExplorerOptions = {}): Browsing {
  let opened: Opened;
  let browser: Browser;
  beforeAll(async () => {
    opened = await openedExplorer(articles, options);
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await opened?.close();
  });
  return {
    get opened() {
      return opened;
    },
    get browser() {
      return browser;
    },
  };
}

/** A page of its own for each test, which runs into no trouble. */
export function ownPage(suite: Browsing): { readonly page: Page } {
  let watched: WatchedPage;
  beforeEach(async () => {
    watched = await watchedPage(suite.browser);
  });
  afterEach(async () => {
    await watched.page.unrouteAll({ behavior: 'ignoreErrors' });
    expect(watched.troubles).toEqual([]);
    await watched.close();
  });
  return {
    get page() {
      return watched.page;
    },
  };
}
