import type { LanguageLayer, NameLayer } from './layers.ts';
import type { Stage } from './stage.ts';

export const names: Stage<LanguageLayer, NameLayer> = {
  name: 'names',
  run: () => ({ names: [], headlineNames: [] }),
};
