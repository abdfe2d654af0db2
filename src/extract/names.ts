import { byPosition, overlaps } from '../article/index.ts';
import type { Engine } from '../language/index.ts';
import type { LanguageLayer, NameLayer } from './layers.ts';
import { tieAcronyms } from './names/acronyms.ts';
import { namesByModel } from './names/by-model.ts';
import { isKnown, isTitleCased, namesOfHeadline } from './names/headline.ts';
import { withInstitution } from './names/institution.ts';
import type { Stage } from './stage.ts';

/** Finds names and their types: a model tells where they are and what, lexicons and shapes what kind, and which place. */
export function names(engine: Engine): Stage<LanguageLayer, NameLayer> {
  return { name: 'names', run: (article) => namesOf(article, engine) };
}

async function namesOf({ body, head }: LanguageLayer, engine: Engine): Promise<NameLayer> {
  const found = await namesByModel(head.text, body.text, engine);
  const inBody = tieAcronyms(
    body.text,
    found.body.map((name) => withInstitution(body.text, name)),
  );
  const isShouted = isTitleCased(head);
  const inHead = found.head.filter((name) => !isShouted || isKnown(name.text, inBody));
  const further = namesOfHeadline(head, inBody).filter((name) => !inHead.some((other) => overlaps(name, other)));
  return { names: inBody, headlineNames: [...inHead, ...further].sort(byPosition) };
}
