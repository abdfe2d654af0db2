import { ALIKE } from './beyond.ts';
import { type JudgedPassage, judgePassage } from './passage.ts';

const ENGLISH = 'en';
/** So much of a text in English makes it an English one, whatever it quotes. */
const ENGLISH_SHARE = 0.4;
const JUDGED_CHARACTERS = 20_000;

/**
 * The language of an article as a BCP 47 tag. What the text says goes before what its page claims: attributes are
 * copied with templates. A claim is taken where the text is too short to judge, and for what a text cannot show (the
 * country, or which of two languages that look alike). null where neither says anything.
 */
export function languageOf(text: string, claimed: string | null): string | null {
  const claim = canonical(claimed);
  const judged = judge(text);
  if (judged === undefined || claim === null) return judged ?? claim;
  return agree(primary(judged), primary(claim)) ? claim : judged;
}

/** By its paragraphs, each for as much as it is long, so that a quotation in another language does not decide. */
function judge(text: string): string | undefined {
  const passages = text.slice(0, JUDGED_CHARACTERS).split('\n').map(judgePassage);
  const judged = passages.filter((passage) => passage !== undefined);
  if (judged.length === 0) return judgePassage(text)?.language;
  return elected(judged);
}

function elected(passages: readonly JudgedPassage[]): string {
  const letters = new Map<string, number>();
  let all = 0;
  for (const { language, letters: more } of passages) {
    letters.set(language, (letters.get(language) ?? 0) + more);
    all += more;
  }
  if ((letters.get(ENGLISH) ?? 0) >= all * ENGLISH_SHARE) return ENGLISH;
  const [first] = [...letters].sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1));
  return first?.[0] ?? ENGLISH;
}

function canonical(tag: string | null): string | null {
  try {
    const [first = null] = tag === null ? [] : Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'));
    return first;
  } catch {
    return null; // `lang="english"` and the like: no tag, and no reason to leave the article unread.
  }
}

function primary(tag: string): string {
  return tag.split('-', 1)[0] ?? tag;
}

function agree(one: string, other: string): boolean {
  return one === other || ALIKE.some((alike) => alike.includes(one) && alike.includes(other));
}
