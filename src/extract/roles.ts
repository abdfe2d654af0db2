import type { LanguageLayer, NameLayer, RoleLayer } from './layers.ts';
import type { Stage } from './stage.ts';

export const roles: Stage<LanguageLayer & NameLayer, RoleLayer> = {
  name: 'roles',
  run: () => ({ roles: [] }),
};
