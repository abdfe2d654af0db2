import nlp from 'compromise/two';

/** Abbreviations before names, from the news of all regions, that the tagger lacks: a point after them ends no sentence. */
const BEFORE_NAMES =
  'addl adml ald alh amb archt arq barr bde bgen abp br cdr cdre cllr clr commr comr const cpt ddg dra dy engr flt hony insp insps jt lcol lic lgen lieut magr mgen mgr msgr mx mons ofc offr pte ptl pdt profs pres rtd retd sgn smt sqn spc ssgt supdt suptd tpr treas ust ven wg';
/** Other words that are cut short within sentences. */
const ELSEWHERE = 'bhd govt incl intl natl nos pty pvt resp sdn ste tel viz vs';

interface World {
  readonly model: { readonly one: { readonly abbreviations: Record<string, boolean> } };
}

nlp.plugin({
  mutate: (world: World) => {
    for (const word of `${BEFORE_NAMES} ${ELSEWHERE}`.split(' ')) world.model.one.abbreviations[word] = true;
  },
} as unknown as Parameters<typeof nlp.plugin>[0]);

const CAN_END =
  '(?:\\b(?:bhd|bros|co|corp|etc|govt|inc|jr|ltd|plc|pty|pvt|sr|a\\.m|p\\.m)|(?:\\b\\p{Lu}\\.)+\\p{Lu})\\.["”’)]*\\s+';
const OPENER =
  'The|An?|It|Its|He|She|They|We|In|On|At|But|And|This|That|These|Those|His|Her|Their|There|After|Before|When|While|If|As|For|With|However|Meanwhile|Also|Although|Since|Some|Many|Most';
const SENTENCE_AFTER_ABBREVIATION = new RegExp(`(?=(?:${OPENER})(?:\\s|,\\s))(?<=${CAN_END})`, 'giu');

/**
 * Offsets at which a sentence begins after an abbreviation that ends the one before (`… Kaze Inc. The firm …`): the
 * tagger takes the two for one. Told by a word that opens sentences and stands in no name.
 */
export function sentencesAfterAbbreviations(text: string): number[] {
  return [...text.matchAll(SENTENCE_AFTER_ABBREVIATION)]
    .map(({ index }) => index)
    .filter((index) => /\p{Lu}/u.test(text.charAt(index)));
}
