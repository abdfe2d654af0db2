const FEWEST_LETTERS = 20;
const SHARE_OF_CAPITALS = 0.9;

/** Whether a line is written in capitals, as old wire reports and some headlines are. */
export function isShouted(line: string): boolean {
  const letters = line.match(/\p{L}/gu)?.length ?? 0;
  if (letters < FEWEST_LETTERS) return false;
  return (line.match(/\p{Lu}/gu)?.length ?? 0) >= SHARE_OF_CAPITALS * letters;
}

/** The line as the tagger should read it: capitals tell it of names and acronyms, and in a shouted line they tell nothing. */
export function quietened(line: string): string {
  const quiet = line.toLowerCase();
  // Some letters are longer in lower case; offsets must hold.
  return quiet.length === line.length && isShouted(line) ? quiet : line;
}
