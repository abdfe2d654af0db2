import type { BlockKind } from '../../../article/index.ts';
import type { Role } from './class-words.ts';

/** An element of the page that stands on lines of its own, with what lies in it. */
export interface Box {
  readonly tag: string;
  readonly parent: Box | null;
  readonly depth: number;
  readonly role: Role | null;
  /** What a line that stands in it is. */
  readonly kind: BlockKind | 'caption';
  readonly isHidden: boolean;
  readonly names: string;
  /** Its tag and first class name: siblings made by one template share it. */
  readonly signature: string;
  /** The blocks in it are those from `first` up to `end`. */
  readonly first: number;
  end: number;
  readonly children: Box[];
  /** Whether it is or closely wraps a block quote. */
  holdsQuote: boolean;
  /** Whether a form, button or field stands closely in it. */
  holdsControl: boolean;
}

/** A line of the page's text: what stands between two starts or ends of boxes, or between empty lines of `<br>`. */
export interface PageBlock {
  readonly text: string;
  readonly kind: BlockKind | 'caption';
  readonly box: Box;
  readonly words: number;
  /** The share of its characters that stand in links, and in bold or italic type. */
  readonly linked: number;
  readonly emphasised: number;
  readonly links: number;
}

/** The page as boxes and blocks, in the order of its text. */
export interface PageTree {
  readonly root: Box;
  readonly boxes: readonly Box[];
  readonly blocks: readonly PageBlock[];
}
