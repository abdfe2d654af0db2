import type { SavedQuery } from './catalogue.mjs';
export function guideHtml(queries?: readonly SavedQuery[]): string;
export function favoritesZip(queries?: readonly SavedQuery[]): Uint8Array;
