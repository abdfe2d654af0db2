import type { Token } from '../../language/index.ts';

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['persons', 'person'],
  ['others', 'person'],
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['wives', 'wife'],
  ['lives', 'life'],
  ['knives', 'knife'],
  ['wolves', 'wolf'],
  ['thieves', 'thief'],
  ['leaves', 'leaf'],
  ['halves', 'half'],
  ['mice', 'mouse'],
  ['geese', 'goose'],
  ['oxen', 'ox'],
  ['teeth', 'tooth'],
  ['feet', 'foot'],
  ['crises', 'crisis'],
  ['movies', 'movie'],
  ['cookies', 'cookie'],
  ['zombies', 'zombie'],
]);
/** The same in both numbers. */
const UNCHANGED = new Set(
  'aircraft sheep cattle fish deer police personnel troops series species headquarters crossroads goods news premises clergy staff'.split(
    ' ',
  ),
);

/** A noun in the singular: `policemen` is `policeman`, `facilities` is `facility`. */
export function singular(token: Token): string {
  const { lower } = token;
  const irregular = IRREGULAR.get(lower);
  if (irregular !== undefined) return irregular;
  if (UNCHANGED.has(lower)) return lower;
  if (/(?:men|women)$/u.test(lower) && lower.length > 4) return lower.replace(/men$/u, 'man');
  if (token.lemma !== lower && token.wordClass !== 'verb') return token.lemma;
  if (/ies$/u.test(lower) && lower.length > 4) return `${lower.slice(0, -3)}y`;
  if (/(?:ss|us|is)$/u.test(lower)) return lower;
  if (/(?:ch|sh|x|ss|oe)es$/u.test(lower) || /(?:potato|tomato|hero|mosquito|volcano|echo)es$/u.test(lower))
    return lower.slice(0, -2);
  return lower.endsWith('s') ? lower.slice(0, -1) : lower;
}
