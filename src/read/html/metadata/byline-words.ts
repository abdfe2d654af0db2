import { readTable } from '../../table.ts';

const ROWS = readTable('byline-words').map(({ meaning = '', language = '', words = '' }) => ({
  meaning,
  language,
  words,
}));
const JOBS = alternatives(ROWS.filter(({ meaning }) => meaning === 'job'));
const JOB = new RegExp(`(?<![\\p{L}\\p{M}])(?:${JOBS})(?![\\p{L}\\p{M}])|(?:記者|记者|기자|特派員)$`, 'iu');
const LEADS_TOO = ROWS.filter(({ meaning }) => meaning === 'by-too').flatMap(({ words }) => [
  { words: `${words.slice(0, 1).toUpperCase()}${words.slice(1)}` },
  { words: words.toUpperCase() },
]);
/** With two names behind it, such a word is no name of its own: `Von Miller` is one, `Von Ana Cruz` none. */
const LEAD_TOO = new RegExp(
  `^(?:${alternatives(LEADS_TOO)})(?:\\s*:\\s*|\\s+)(?=\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: \\p{Ll}{1,3})? \\p{Lu})`,
  'u',
);
const leads = new Map<string, RegExp>();
const joints = new Map<string, RegExp>();
const LANGUAGES = new Set(ROWS.map(({ language }) => language));

/** One that the table has: pages name languages as they please. */
function languageOf(language: string | undefined): string {
  return language !== undefined && LANGUAGES.has(language) ? language : 'en';
}

function alternatives(rows: readonly { readonly words: string }[]): string {
  const words = [...new Set(rows.map((row) => row.words))].sort((one, other) => other.length - one.length);
  return words.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '\\s+')).join('|');
}

/** Whether a piece of a byline tells what somebody is, or where in the house they work, instead of who it is. */
export function namesJob(piece: string): boolean {
  return JOB.test(piece);
}

/** `By`, `Von`, `文/`: short words of one language are ordinary in others, so they count on pages of their own. */
export function byWords(line: string, language: string | undefined): string | undefined {
  const own = languageOf(language);
  const pattern =
    leads.get(own) ??
    new RegExp(
      `^(?:${alternatives(ROWS.filter((row) => row.meaning === 'by' && (row.language === own || row.language === 'en')))})(?:\\s*[:：/／|]\\s*|\\s+|(?<=[\\p{Script=Han}])(?=[\\p{Script=Han}]))`,
      'iu',
    );
  leads.set(own, pattern);
  return pattern.exec(line)?.[0] ?? LEAD_TOO.exec(line)?.[0];
}

/** What parts the names of a byline on a page of this language. */
export function betweenNames(language: string | undefined): RegExp {
  const own = languageOf(language);
  const pattern =
    joints.get(own) ??
    new RegExp(
      `\\s+(?:${alternatives(ROWS.filter((row) => row.meaning === 'and' && (row.language === own || row.language === 'en')))})\\s+|\\s*[,;&/|•·،、，／＆+]\\s*|\\s+[–—-]\\s+|\\n`,
      'iu',
    );
  joints.set(own, pattern);
  return pattern;
}
