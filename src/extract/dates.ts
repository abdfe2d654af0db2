import type { DateLayer, LanguageLayer } from './layers.ts';
import type { Stage } from './stage.ts';

export const dates: Stage<LanguageLayer, DateLayer> = {
  name: 'dates',
  run: () => ({ dates: [] }),
};
