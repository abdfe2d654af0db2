import { describe, expect, it } from 'vitest';
import { articleIn, errorIn, temporaryFolder } from './reading.ts';

const { read } = temporaryFolder();

interface Words {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

/** A PDF with one font and the words of each page where they are put. */
function pdf(pages: readonly (readonly Words[])[]): Buffer {
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '', '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'];
  const kids: number[] = [];
  for (const words of pages) {
    const stream = words
      .map(({ text, x, y, size = 10 }) => `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`)
      .join('\n');
    objects.push(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${objects.length} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    );
    kids.push(objects.length);
  }
  objects[1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`;
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF`;
  return Buffer.from(file, 'latin1');
}

const column = (x: number, top: number, lines: readonly string[]): Words[] =>
  lines.map((text, at) => ({ text, x, y: top - at * 12 }));
const LEFT = [
  'The mayor of the port said that the bridge will',
  'open in May, ten years after the first pillar was',
  'set in the river. The work had been stopped twice',
  'by floods, and once by a dispute over the con-',
  'tract with a company from the north.',
];
const RIGHT = [
  'A ferry has carried passengers between the two',
  'banks since the harbour was built. Its captain,',
  'who is sixty-three, said that she would go on',
  'sailing for as long as anyone wished to cross at',
  'night, when the sixty-',
  'three lamps of the quay are lit.',
];
const FIRST =
  'The mayor of the port said that the bridge will open in May, ten years after the first pillar was set in the river. The work had been stopped twice by floods, and once by a dispute over the contract with a company from the north.';
const SECOND =
  'A ferry has carried passengers between the two banks since the harbour was built. Its captain, who is sixty-three, said that she would go on sailing for as long as anyone wished to cross at night, when the sixty-three lamps of the quay are lit.';

describe('a PDF', () => {
  it('is read column by column, lines joined and parted words made whole', async () => {
    // Set line by line across both columns, as some programs write it.
    const [left, right] = [column(50, 700, LEFT), column(320, 700, RIGHT)];
    const across = right.flatMap((words, at) => [left[at] ?? [], words].flat());
    const { meta, text } = articleIn(
      await read(
        'columns.pdf',
        pdf([[{ text: 'Bridge to open after ten years', x: 50, y: 750, size: 22 }, ...across]]),
      ),
    );
    expect(meta.headline).toBe('Bridge to open after ten years');
    expect(text).toBe(`${FIRST}\n\n${SECOND}`);
  });

  it('loses what stands at the head and foot of every page, and goes on over the page’s end', async () => {
    const page = (number: number, lines: readonly string[]) => [
      { text: `The Daily River  2 April ${number}`, x: 50, y: 780 },
      ...column(50, 700, lines),
      { text: `Page ${number} of 2`, x: 280, y: 20 },
    ];
    const { text, removed } = articleIn(
      await read('pages.pdf', pdf([page(1, LEFT.slice(0, 2)), page(2, LEFT.slice(2))])),
    );
    expect(text).toBe(FIRST);
    expect(removed.map((one) => one.text)).toEqual(expect.arrayContaining(['Page 1 of 2', 'Page 2 of 2']));
  });

  it('parts paragraphs by their indents', async () => {
    const lines = column(50, 700, [...LEFT, ...RIGHT.slice(0, 2)]).map((words, at) =>
      at === 0 || at === LEFT.length ? { ...words, x: 62 } : words,
    );
    const { text } = articleIn(await read('indents.pdf', pdf([lines])));
    expect(text.split('\n\n')[0]).toBe(FIRST);
    expect(text.split('\n\n')).toHaveLength(2);
  });

  it('without a text says that it may be a scan', async () => {
    expect(errorIn(await read('scan.pdf', pdf([[]]))).advice).toContain('scan');
  });

  it('that is broken fails with a reason', async () => {
    expect(errorIn(await read('broken.pdf', '%PDF-1.4\nnothing')).code).toBe('input-malformed');
  });
});
