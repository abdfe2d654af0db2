import type { Page } from 'playwright-core';

export interface DrawnNode {
  /** The server's internal id. */
  readonly id: number;
  /** The lines of the caption, joined; what is too long for the circle ends in `…`. */
  readonly caption: string;
  /** `#RRGGBB` in capitals. */
  readonly color: string;
  readonly diameter: number;
}

export interface BrowserSession {
  readonly page: Page;
  submit(): Promise<string>;
  run(text: string): Promise<string>;
  drawn(): Promise<DrawnNode[]>;
  drop(path: string): Promise<void>;
  close(): Promise<void>;
}

export function whyBrowserCannotOpen(): string | null;
export function openNeo4jBrowser(server: { readonly address: string; readonly uri: string }): Promise<BrowserSession>;
