import type { CoreferenceLayer, DateLayer, LanguageLayer, NameLayer, QuantityLayer, RoleLayer } from './layers.ts';
import type { Stage } from './stage.ts';

export const coreference: Stage<LanguageLayer & DateLayer & QuantityLayer & NameLayer & RoleLayer, CoreferenceLayer> = {
  name: 'coreference',
  run: () => ({ mentions: [], headlineMentions: [], entities: [] }),
};
