import type { ClaimLayer, CoreferenceLayer, LanguageLayer, RoleLayer } from './layers.ts';
import type { Stage } from './stage.ts';

export const claims: Stage<LanguageLayer & RoleLayer & CoreferenceLayer, ClaimLayer> = {
  name: 'claims',
  run: () => ({ claims: [] }),
};
