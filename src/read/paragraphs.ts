import { plainSpaces } from './spaces.ts';

/** The paragraphs of a plain text, in order: each line one, or the joined lines of a block that was wrapped by hand. */
export function paragraphsOf(text: string): readonly string[] {
  const blocks: string[][] = [[]];
  for (const raw of plainSpaces(text).split('\n')) {
    const line = raw.trim();
    if (line === '') blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  const width = wrapWidth(blocks);
  return blocks.flatMap((block) => (width === undefined ? block : joined(block, width)));
}

/** The width of hand-wrapped text: most lines inside a block then run on in small letters. */
function wrapWidth(blocks: readonly (readonly string[])[]): number | undefined {
  let pairs = 0;
  let running = 0;
  let width = 0;
  for (const block of blocks) {
    for (const [at, line] of block.entries()) {
      width = Math.max(width, line.length);
      const next = block[at + 1];
      if (next === undefined) continue;
      pairs += 1;
      if (/^\p{Ll}/u.test(next) && !/[.!?:]["'”’)]*$/.test(line)) running += 1;
    }
  }
  return pairs >= 3 && width <= 120 && running / pairs >= 0.35 ? width : undefined;
}

/** Joins a line to the one before where its first word would not have fitted there. */
function joined(block: readonly string[], width: number): readonly string[] {
  const paragraphs: string[] = [];
  let last = '';
  for (const line of block) {
    const firstWord = line.split(' ', 1)[0] ?? '';
    const continues = last !== '' && (last.length + 1 + firstWord.length > width - 6 || /^\p{Ll}/u.test(line));
    if (continues) paragraphs.push(`${paragraphs.pop() ?? ''} ${line}`);
    else paragraphs.push(line);
    last = line;
  }
  return paragraphs;
}
