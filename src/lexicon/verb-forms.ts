/** The inflected forms of one verb. Past and participle are the same word for most. */
export interface VerbForms {
  readonly base: string;
  readonly third: string;
  readonly gerund: readonly string[];
  readonly past: readonly string[];
  readonly participle: readonly string[];
}

/** base -> past participle, for the irregular verbs that news triggers start with. */
const IRREGULAR: ReadonlyMap<string, readonly [string, string]> = new Map(
  [
    'acquit acquitted acquitted, equip equipped equipped, be was been, become became become, begin began begun, beat beat beaten, bear bore born, bid bid bid',
    'blow blew blown, break broke broken, breathe breathed breathed, bring brought brought, burn burned burned',
    'burst burst burst, buy bought bought, cast cast cast, catch caught caught, come came come, cut cut cut',
    'dig dug dug, draw drew drawn, drink drank drunk, drive drove driven, fall fell fallen, fight fought fought',
    'find found found, flee fled fled, fly flew flown, forbid forbade forbidden, freeze froze frozen, get got got',
    'give gave given, go went gone, hang hanged hanged, hear heard heard, hit hit hit, hold held held',
    'hurt hurt hurt, keep kept kept, know knew known, lay laid laid, lead led led, leave left left, lend lent lent',
    'let let let, lie lay lain, lose lost lost, make made made, meet met met, mow mowed mown, overcome overcame overcome',
    'overrun overran overrun, overshoot overshot overshot, overthrow overthrew overthrown, pay paid paid',
    'put put put, quit quit quit, read read read, retake retook retaken, rid rid rid, ride rode ridden, ring rang rung',
    'say said said, tell told told, feel felt felt, think thought thought, rise rose risen, run ran run, see saw seen, seek sought sought, sell sold sold, send sent sent, set set set',
    'shake shook shaken, shed shed shed, shoot shot shot, shut shut shut, sink sank sunk, sit sat sat, slay slew slain',
    'speak spoke spoken, spend spent spent, stand stood stood, steal stole stolen, stick stuck stuck, strike struck struck',
    'sweep swept swept, swear swore sworn, take took taken, tear tore torn, throw threw thrown, upset upset upset',
    'spread spread spread, spin spun spun, split split split, speed sped sped, slide slid slid, shrink shrank shrunk, build built built',
    'do did done, mislead misled misled, misspend misspent misspent, mis-sell mis-sold mis-sold, underwrite underwrote underwritten, waylay waylaid waylaid',
    'bleed bled bled, bite bit bitten, slit slit slit, cost cost cost, light lit lit, wear wore worn, traffic trafficked trafficked, panic panicked panicked',
    'win won won, wind wound wound, withdraw withdrew withdrawn, write wrote written, wed wed wed, wage waged waged',
  ]
    .flatMap((line) => line.split(', '))
    .map((entry) => entry.split(' '))
    .map(([base = '', past = '', participle = '']) => [base, [past, participle]] as const),
);

const PASTS: ReadonlySet<string> = new Set(
  [...IRREGULAR].flatMap(([base, forms]) => forms.filter((form) => form !== base)),
);

/** Whether a base form is written as the past of another verb: `found`, `wound`, `fell`. */
export function isPastOfAnother(base: string): boolean {
  return PASTS.has(base);
}

const VOWEL_CONSONANT_END = /[^aeiou][aeiou][bcdfgklmnprstvz]$/u;
/** Words of more than one syllable whose stress keeps the last consonant single. */
const SINGLE_END = /(?:ar|er|en|on|et|it|or|om|op|ic|ish|as|eal)$/u;

/** Inflects a verb; both spellings where British and American differ (`travelled`, `traveled`). */
export function verbForms(base: string): VerbForms {
  const stems = pastStems(base);
  const irregular = IRREGULAR.get(base);
  const regular = stems.map((stem) => (stem.endsWith('e') ? `${stem}d` : `${stem}ed`));
  return {
    base,
    third: thirdPerson(base),
    gerund: gerunds(base),
    past: irregular === undefined ? regular : [irregular[0]],
    participle: irregular === undefined ? regular : [irregular[1]],
  };
}

/** The plural of a noun, by spelling alone. */
export function pluralOf(noun: string): string {
  if (/[^aeiou]y$/u.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (/(?:s|x|z|ch|sh)$/u.test(noun)) return noun.endsWith('sis') ? `${noun.slice(0, -2)}es` : `${noun}es`;
  return `${noun}s`;
}

function thirdPerson(base: string): string {
  if (base === 'be') return 'is';
  return /o$/u.test(base) ? `${base}es` : pluralOf(base);
}

function pastStems(base: string): string[] {
  if (/[^aeiou]y$/u.test(base)) return [`${base.slice(0, -1)}i`];
  return doubles(base);
}

function doubles(base: string): string[] {
  if (!VOWEL_CONSONANT_END.test(base)) return [base];
  const doubled = base + base.slice(-1);
  const oneSyllable =
    base
      .replace(/[^aeiou]+/gu, ' ')
      .trim()
      .split(' ').length === 1;
  if (oneSyllable) return [doubled];
  return SINGLE_END.test(base) && !/(?:[ens]fer|mit|pel|bel)$/u.test(base) ? [base] : [base, doubled];
}

function gerunds(base: string): string[] {
  if (/ie$/u.test(base)) return [`${base.slice(0, -2)}ying`];
  if (/[^eo]e$/u.test(base)) return [`${base.slice(0, -1)}ing`];
  if (/c$/u.test(base)) return [`${base}king`];
  return doubles(base).map((stem) => `${stem}ing`);
}
