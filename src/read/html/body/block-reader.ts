import { paragraphsOf } from '../../paragraphs.ts';
import { endsSentence } from '../../shape.ts';
import { plainSpaces } from '../../spaces.ts';
import type { Box, PageBlock, PageTree } from './box.ts';
import { boxOf, isBoxed, noteControl, rootBox } from './box-of.ts';
import { BOLD, SILENT } from './elements.ts';
import { settledKinds } from './kinds.ts';
import type { PageElement } from './walk.ts';
import { wordsIn } from './words.ts';

// `(CNN)President`: the agency stands in an element of its own, and style alone sets it apart.
const GLUED_AGENCY = /^(?:\p{Lu}[\p{L} .,-]{0,40})?\(\p{Lu}[\p{L} .]{1,30}\)(?=\p{Lu})/u;
// Lists set with breaks begin each line with a mark.
const BULLET = /^\s*[•▪●■◆►▶‣·–—*-]\s/u;
const FULL_LINE_WORDS = 3;

/** A break after these marks ends a paragraph; within a sentence it only wraps the line. */
function endsLine(text: string): boolean {
  return endsSentence(text) || text.endsWith(':');
}

/** Most text is so already, and finding that out makes nothing new. */
function singleSpaced(text: string): string {
  return /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text;
}

/** Gathers the text of a walk over the page into blocks: a block ends where a box starts or ends, or a line is empty. */
export class BlockReader {
  private box: Box = rootBox();
  private readonly root = this.box;
  private readonly boxes: Box[] = [this.box];
  private readonly blocks: PageBlock[] = [];
  private readonly boxed: boolean[] = [];
  private line = '';
  private linked = 0;
  private emphasised = 0;
  private links = 0;
  private linkDepth = 0;
  private boldDepth = 0;
  private isAfterBreak = false;
  private isAfterLink = false;

  text(data: string): void {
    if (this.box.tag === 'pre') {
      this.line += data;
      return;
    }
    if (!/\S/.test(data)) {
      if (this.line !== '') this.line += ' ';
      this.isAfterLink = false;
      return;
    }
    const words = singleSpaced(data);
    if (this.isAfterBreak && BULLET.test(words)) this.flush();
    this.isAfterBreak = false;
    this.line += words;
    this.isAfterLink = false;
    if (this.linkDepth > 0) this.linked += words.length;
    if (this.boldDepth > 0) this.emphasised += words.length;
  }

  /** False where the element shows no text of its own. */
  open(element: PageElement): boolean {
    const { name } = element;
    if (name === 'input') noteControl(this.box);
    if (SILENT.has(name)) return false;
    if (name === 'br') {
      this.lineBreak();
      return false;
    }
    const isBox = isBoxed(element, this.line.trim() === '', this.box.kind === 'caption');
    this.boxed.push(isBox);
    if (isBox) {
      this.flush();
      this.box = boxOf(element, this.box, this.blocks.length);
      this.boxes.push(this.box);
    } else if (name === 'a' && this.isAfterLink) {
      this.line += ' '; // Links set side by side are parted on the screen by their style.
    }
    if (name === 'a') {
      this.linkDepth += 1;
      this.links += 1;
    } else if (BOLD.has(name)) this.boldDepth += 1;
    return true;
  }

  close({ name }: PageElement): void {
    if (this.boxed.pop() === true) {
      this.flush();
      this.box.end = this.blocks.length;
      this.box = this.box.parent ?? this.root;
    }
    if (name === 'a') {
      this.linkDepth -= 1;
      this.isAfterLink = this.line !== '';
    } else if (BOLD.has(name)) this.boldDepth -= 1;
  }

  tree(): PageTree {
    this.flush();
    this.root.end = this.blocks.length;
    return { root: this.root, boxes: this.boxes, blocks: settledKinds(this.blocks) };
  }

  /** Two breaks end a paragraph; so does one after a full sentence, as a break inside a sentence only wraps it. */
  private lineBreak(): void {
    const isLabel = this.line !== '' && this.emphasised >= this.line.trim().length;
    if (this.box.tag === 'pre') this.line += '\n';
    else if (isLabel || this.isAfterBreak || (wordsIn(this.line) >= FULL_LINE_WORDS && endsLine(this.line.trim())))
      this.flush();
    else {
      this.line += ' ';
      this.isAfterBreak = true;
    }
  }

  private flush(): void {
    const { line, box } = this;
    if (line !== '' && box.tag === 'pre') for (const text of paragraphsOf(line)) this.push(text);
    else if (line !== '') this.push(singleSpaced(plainSpaces(line)).trim().replace(GLUED_AGENCY, '$& '));
    this.line = '';
    this.linked = 0;
    this.emphasised = 0;
    this.links = 0;
    this.isAfterLink = false;
    this.isAfterBreak = false;
  }

  private push(text: string): void {
    if (text === '') return;
    const words = wordsIn(text);
    this.blocks.push({
      text,
      kind: this.box.kind,
      box: this.box,
      words,
      linked: Math.min(1, this.linked / text.length),
      emphasised: Math.min(1, this.emphasised / text.length),
      links: this.links,
    });
  }
}
