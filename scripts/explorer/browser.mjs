// A headless Chromium for the explorer's tests, pictures and measurements: WebGL is drawn by software.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** Chromium would look for its maker's hosts at every start; a container's root has no sandbox. */
const FLAGS = [
  ...['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync', '--hide-scrollbars'],
];

/** Null when there is a Chromium here, else what is lacking. */
export function whyChromiumCannotOpen() {
  return CHROMIUM.some((path) => existsSync(path)) ? null : `Chromium is not installed (${CHROMIUM[0]})`;
}

export function openChromium() {
  const executablePath = CHROMIUM.find((path) => existsSync(path));
  return chromium.launch({ executablePath, args: FLAGS });
}
