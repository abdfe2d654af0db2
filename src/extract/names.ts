import { byPosition, overlaps } from '../article/index.ts';
import type { LanguageLayer, NameLayer } from './layers.ts';
import { tieAcronyms } from './names/acronyms.ts';
import { namesByEncoder } from './names/by-encoder.ts';
import { namesByRules } from './names/by-rules.ts';
import { isKnown, isTitleCased, namesOfHeadline } from './names/headline.ts';
import { withInstitution } from './names/institution.ts';
import type { Stage } from './stage.ts';

/** Who names things: the trained encoder, or the light tier that needs no native binary. */
export type Engine = 'encoder' | 'fast';

/** Finds names and their types. */
export function names(engine: Engine): Stage<LanguageLayer, NameLayer> {
  return { name: 'names', run: engine === 'encoder' ? byEncoder : byRules };
}

async function byEncoder({ body, head }: LanguageLayer): Promise<NameLayer> {
  const found = await namesByEncoder(head.text, body.text);
  const inBody = tieAcronyms(
    body.text,
    found.body.map((name) => withInstitution(body.text, name)),
  );
  const isShouted = isTitleCased(head);
  const inHead = found.head.filter((name) => !isShouted || isKnown(name.text, inBody));
  const further = namesOfHeadline(head, inBody).filter((name) => !inHead.some((other) => overlaps(name, other)));
  return { names: inBody, headlineNames: [...inHead, ...further].sort(byPosition) };
}

function byRules({ body, head }: LanguageLayer): NameLayer {
  const found = namesByRules(body);
  return { names: found, headlineNames: namesOfHeadline(head, found) };
}
