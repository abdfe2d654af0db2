import type { CheerioAPI } from 'cheerio';
import { BlockReader } from './block-reader.ts';
import type { PageTree } from './box.ts';

type PageRoot = ReturnType<CheerioAPI['root']>[number];
type PageNode = PageRoot['children'][number];
export type PageElement = Extract<PageNode, { attribs: object }>;

interface Frame {
  readonly element: PageElement | null;
  readonly children: readonly PageNode[];
  next: number;
}

/** Reads a page's tree once, without recursion (pages nest thousands deep), into its boxes and blocks. */
export function walkPage($: CheerioAPI): PageTree {
  const reader = new BlockReader();
  const open: Frame[] = [{ element: null, children: $.root()[0]?.children ?? [], next: 0 }];
  for (let frame = open.at(-1); frame !== undefined; frame = open.at(-1)) {
    const node = frame.children[frame.next];
    frame.next += 1;
    if (node === undefined) {
      if (frame.element !== null) reader.close(frame.element);
      open.pop();
    } else if (node.type === 'text') reader.text(node.data);
    else if ('attribs' in node && reader.open(node)) open.push({ element: node, children: node.children, next: 0 });
  }
  return reader.tree();
}
