import type { CoreferenceLayer, DateLayer, EventLayer, LanguageLayer, QuantityLayer, QuoteLayer } from './layers.ts';
import type { Stage } from './stage.ts';

export const events: Stage<LanguageLayer & DateLayer & QuantityLayer & CoreferenceLayer & QuoteLayer, EventLayer> = {
  name: 'events',
  run: () => ({ events: [] }),
};
