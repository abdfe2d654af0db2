import { colourVariables } from '../../drawing/colours.ts';

export type Theme = 'auto' | 'light' | 'dark';

const KEY = 'wiregraph-theme';

export function theme(): Theme {
  const kept = localStorage.getItem(KEY);
  return kept === 'light' || kept === 'dark' ? kept : 'auto';
}

/** Sets what was chosen before, or what is chosen now. */
export function applyTheme(chosen: Theme = theme()): void {
  localStorage.setItem(KEY, chosen);
  const root = document.documentElement;
  root.dataset.theme = isDark(chosen) ? 'dark' : 'light';
  for (const [name, value] of colourVariables(isDark(chosen))) root.style.setProperty(name, value);
  dispatchEvent(new Event('wiregraph-theme'));
}

function isDark(chosen: Theme): boolean {
  return chosen === 'dark' || (chosen === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
}

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => applyTheme());

/** A colour of the style sheet, for what is drawn on a canvas. */
export function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}
