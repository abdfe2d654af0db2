// Reads rows of GDELT's GKG 2.1 by the parts of its codebook, and prints how many there are of each and what is no such part.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** By column: what parts its blocks, what parts a block, and of how many parts a block is. */
const COLUMNS = {
  counts: [6, ';', '#', 11],
  locations: [10, ';', '#', 9],
  persons: [12, ';', ',', 2],
  organisations: [14, ';', ',', 2],
  dates: [16, ';', '#', 5],
  quotations: [22, '#', '|', 4],
  names: [23, ';', ',', 2],
  amounts: [24, ';', ',', 3],
};
const found = Object.fromEntries(Object.keys(COLUMNS).map((name) => [name, 0]));
const faults = [];
let rows = 0;
for await (const line of createInterface({ input: createReadStream(process.argv[2]) })) {
  rows += 1;
  const cells = line.split('\t');
  if (cells.length !== 27) faults.push([rows, 'columns', cells.length]);
  if (!/^\d{14}$/u.test(cells[1] ?? '')) faults.push([rows, 'date', cells[1]]);
  for (const [name, [column, between, within, parts]] of Object.entries(COLUMNS)) {
    if (!cells[column]) continue;
    const blocks = cells[column].split(between);
    found[name] += blocks.length;
    const offset = (block) => (name === 'quotations' ? block.split(within)[0] : block.split(within).at(-1));
    for (const block of blocks) {
      if (block.split(within).length !== parts || !/^\d+$/u.test(offset(block))) faults.push([rows, name, block]);
    }
  }
}
console.log(JSON.stringify({ rows, ...found, faults: faults.slice(0, 20) }));
