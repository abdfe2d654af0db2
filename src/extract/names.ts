import { byPosition, overlaps } from '../article/index.ts';
import type { LanguageLayer, NameLayer, RecognitionLayer } from './layers.ts';
import { tieAcronyms } from './names/acronyms.ts';
import { namesByModel } from './names/by-model.ts';
import { isKnown, isTitleCased, namesOfHeadline } from './names/headline.ts';
import { withInstitution } from './names/institution.ts';
import { linkPlaces } from './places.ts';
import type { Stage } from './stage.ts';

/** Names and their types: a model told where they are and what, lexicons and shapes tell what kind, and which place. */
export const names: Stage<LanguageLayer & RecognitionLayer, NameLayer> = {
  name: 'names',
  run: ({ meta, body, head, recognised, recognisedInHead }) => {
    const found = namesByModel(body.text, recognised).map((name) => withInstitution(body.text, name));
    const inBody = tieAcronyms(body.text, found);
    const byModel = namesByModel(head.text, recognisedInHead);
    const isShouted = isTitleCased(head);
    const inHead = byModel.filter((name) => !isShouted || isKnown(name.text, inBody));
    const further = namesOfHeadline(head, inBody).filter((name) => !inHead.some((other) => overlaps(name, other)));
    const headline = [...inHead, ...further].sort(byPosition);
    const [names = inBody, headlineNames = headline] = linkPlaces(
      meta,
      { text: body.text, names: inBody },
      { text: head.text, names: headline },
    );
    return { names, headlineNames };
  },
};
