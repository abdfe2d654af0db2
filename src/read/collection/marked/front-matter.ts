import { parse } from 'yaml';
import type { RemovedText } from '../../../article/index.ts';
import { endsSentence } from '../../shape.ts';
import { plainLine } from '../../spaces.ts';
import type { FieldName } from '../items/field-mapping.ts';
import { type Item, isItem } from '../items/fields.ts';
import { fieldOfLabel, personIn, reasonOf } from './labels.ts';

/** A text whose first lines name what they hold, with those lines taken off. */
export interface FrontMatter {
  readonly item: Item;
  readonly removed: readonly RemovedText[];
  readonly rest: string;
}

const LONGEST = 65_536;
const LABELLED = /^([\p{L}][\p{L} _-]{0,30}?)\s?:(?:\s+(.*)|)$/u;
const FEWEST_KNOWN = 2;

/** The block of labels over a text: YAML between lines of hyphens, or lines such as `Title: …`, `From: …`, `Date: …`. */
export function splitFrontMatter(text: string): FrontMatter | undefined {
  const start = text.replace(/^\ufeff?\s*/, '');
  return start.startsWith('---') ? yamlBlock(start) : labelledLines(start);
}

function yamlBlock(text: string): FrontMatter | undefined {
  const head = text.slice(0, LONGEST);
  const block = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(head);
  if (block === null) return undefined;
  const item = yamlItem(block[1] ?? '');
  if (item === undefined || !Object.keys(item).some((key) => fieldOfLabel(key) !== undefined)) return undefined;
  const removed = [{ text: plainLine(block[1] ?? ''), reason: 'boilerplate' as const }];
  return { item, removed, rest: text.slice(block[0].length) };
}

function yamlItem(block: string): Item | undefined {
  try {
    // Aliases are few by default, so that a handful of lines cannot unfold into gigabytes.
    const value: unknown = parse(block, { logLevel: 'silent' });
    return isItem(value) ? value : undefined;
  } catch {
    return undefined; // Hyphens over a text that is no YAML.
  }
}

interface Label {
  /** The number of its first line. */
  readonly at: number;
  readonly name: string;
  readonly field: FieldName | undefined;
  readonly lines: string[];
}

function labelledLines(text: string): FrontMatter | undefined {
  const lines = text.slice(0, LONGEST).split('\n');
  const labels: Label[] = [];
  let taken = 0;
  for (const [at, line] of lines.entries()) {
    const [, name, value = ''] = LABELLED.exec(line.trimEnd()) ?? [];
    const last = labels.at(-1);
    if (last?.field === 'text') break;
    if (name !== undefined) labels.push({ at, name, field: fieldOfLabel(name), lines: [value] });
    else if (last !== undefined && /^[ \t]+\S/.test(line)) last.lines.push(line.trim());
    else break;
    taken = at + 1;
  }
  // `Nairobi: The mayor said so.` right below the labels is the first line of the text.
  for (let last = labels.at(-1); last !== undefined && isSentence(last); last = labels.at(-1)) {
    taken = last.at;
    labels.pop();
  }
  const known = new Set(labels.flatMap(({ field }) => field ?? []));
  if (known.size < FEWEST_KNOWN || labels[0]?.field === undefined) return undefined;
  const body = labels.find((label) => label.field === 'text');
  const rest = [...(body?.lines ?? []), text.split('\n').slice(taken).join('\n')].join('\n');
  const others = labels.filter((label) => label !== body);
  return { item: itemOf(others), removed: others.map(removedLabel), rest };
}

function isSentence({ field, lines }: Label): boolean {
  return field === undefined && endsSentence(lines.join(' ').trim());
}

function itemOf(labels: readonly Label[]): Item {
  const item: Record<string, string> = {};
  for (const { name, field, lines } of labels) {
    const value = lines.join(' ').trim();
    const key = field ?? name;
    item[key] ??= field === 'byline' ? personIn(value) : value;
  }
  return item;
}

function removedLabel({ name, field, lines }: Label): RemovedText {
  return { text: plainLine(`${name}: ${lines.join(' ')}`), reason: reasonOf(field) };
}
