import { analyse } from '../language/index.ts';
import type { LanguageLayer } from './layers.ts';
import type { Stage } from './stage.ts';

export const language: Stage<unknown, LanguageLayer> = {
  name: 'language',
  run: (article) => ({ body: analyse(article.text), head: analyse(article.meta.headline ?? '') }),
};
