import type { Browser } from 'playwright-core';
export function whyChromiumCannotOpen(): string | null;
export function openChromium(): Promise<Browser>;
