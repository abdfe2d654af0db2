import type { DateLayer, LanguageLayer, QuantityLayer } from './layers.ts';
import type { Stage } from './stage.ts';

export const quantities: Stage<LanguageLayer & DateLayer, QuantityLayer> = {
  name: 'quantities',
  run: () => ({ quantities: [] }),
};
