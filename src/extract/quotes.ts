import type { CoreferenceLayer, LanguageLayer, NameLayer, QuoteLayer, RoleLayer } from './layers.ts';
import type { Stage } from './stage.ts';

export const quotes: Stage<LanguageLayer & NameLayer & RoleLayer & CoreferenceLayer, QuoteLayer> = {
  name: 'quotes',
  run: () => ({ quotes: [] }),
};
