const FEWEST_LETTERS = 4;
const SHARE_OF_THE_SHORTER = 0.7;

/** Whether two words begin alike as a verb and its noun do: `explode` and `explosion`, `acquire` and `acquisition`. */
export function isRelatedWord(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  let alike = 0;
  while (alike < shorter && one[alike] === other[alike]) alike += 1;
  return alike >= FEWEST_LETTERS && alike >= shorter * SHARE_OF_THE_SHORTER;
}
