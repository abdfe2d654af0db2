import { templateText, type WikiFacts } from './wiki-templates.ts';

/** Wiki markup turned to plain text, with what templates and categories said. */
export interface WikiText {
  readonly text: string;
  readonly facts: Readonly<WikiFacts>;
  readonly categories: readonly string[];
}

const TOKEN = /\{\{|\}\}|\[\[|\]\]|\{\||\|\}|\||\[(?=(?:https?:)?\/\/)|\]/g;
const NO_TEXT = /^(?:file|image|media|template|special|user|help|portal):|^:?[a-z]{2,3}(?:-[a-z]+)?:(?=\S)/i;
const CATEGORY = /^\s*category\s*:\s*/i;

/** Deeper brackets are dirt, and stay as they are. */
const DEEPEST = 100;

/** A pair of brackets that is open: what opened it, and the parts between its bars so far. */
interface Open {
  readonly kind: string;
  readonly parts: string[];
}

const CLOSES: Readonly<Record<string, string>> = { '{{': '}}', '[[': ']]', '{|': '|}', '[': ']' };

/** One pass over the markup, with a stack of what is open: it costs time by its length alone. */
export function plainWiki(markup: string): WikiText {
  const facts: WikiFacts = { date: undefined, place: undefined, headline: undefined };
  const categories: string[] = [];
  const root: Open = { kind: '', parts: [''] };
  const stack: Open[] = [root];
  const add = (text: string) => {
    const { parts } = stack.at(-1) ?? root;
    parts.push((parts.pop() ?? '') + text);
  };
  const source = withoutTags(markup);
  let from = 0;
  for (const match of source.matchAll(TOKEN)) {
    const [token] = match;
    add(source.slice(from, match.index));
    from = match.index + token.length;
    const open = stack.at(-1) ?? root;
    if (CLOSES[token] !== undefined && stack.length < DEEPEST) stack.push({ kind: token, parts: [''] });
    else if (token === '|' && open !== root && open.kind !== '[') open.parts.push('');
    else if (CLOSES[open.kind] === token) {
      stack.pop();
      add(textOf(open, facts, categories));
    } else add(token);
  }
  add(source.slice(from));
  // What was never closed is text with stray brackets.
  const text = stack.map((open) => open.kind + open.parts.join('|')).join('');
  return { text: lineMarkup(text), facts, categories };
}

function textOf({ kind, parts }: Open, facts: WikiFacts, categories: string[]): string {
  const [target = ''] = parts;
  if (kind === '{{') return templateText(parts, facts);
  if (kind === '{|') return ''; // A table of figures or a box.
  if (kind === '[') return target.replace(/^\S+\s?/, '');
  if (CATEGORY.test(target)) {
    categories.push(target.replace(CATEGORY, '').trim());
    return '';
  }
  if (NO_TEXT.test(target.trim())) return isInterwikiWord(target, parts) ? (parts.at(-1) ?? '') : '';
  return parts.length > 1 ? (parts.at(-1) ?? '') : target.replace(/^:/, '');
}

/** `[[w:Nairobi|the capital]]` is a word of the sentence; `[[fr:Nairobi]]` alone points to the same page elsewhere. */
function isInterwikiWord(target: string, parts: readonly string[]): boolean {
  return parts.length > 1 && !/^\s*(?:file|image|media):/i.test(target);
}

const SILENT = ['ref', 'gallery', 'math', 'score', 'timeline', 'references', 'syntaxhighlight'];

function withoutTags(markup: string): string {
  let text = without(markup, '<!--', '-->').replace(/<(?:ref|references)\b[^<>]*\/>/gi, '');
  for (const tag of SILENT) text = without(text, `<${tag}`, `</${tag}>`);
  return text
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/?(?:p|div|blockquote|center|poem|section)\b[^<>]*>/gi, '\n\n')
    .replace(/<\/?[a-z][a-z0-9]*\b[^<>]*>/gi, '');
}

/** The text without what stands between two marks; a mark that is never closed takes nothing with it. */
function without(text: string, start: string, end: string): string {
  const folded = text.toLowerCase();
  const kept: string[] = [];
  let from = 0;
  for (let open = folded.indexOf(start); open >= 0; open = folded.indexOf(start, from)) {
    const close = folded.indexOf(end, open);
    if (close < 0) break;
    kept.push(text.slice(from, open));
    from = close + end.length;
  }
  return kept.join('') + text.slice(from);
}

function lineMarkup(text: string): string {
  const lines = text.replace(/'{2,5}/g, (marks) => (marks.length === 4 ? "'" : '')).split('\n');
  return lines
    .map((line) =>
      line
        .replace(/^[*#:;]+\s*/, '')
        .replace(/^-{4,}\s*/, '')
        .replace(/^__[A-Z]+__\s*$/, ''),
    )
    .join('\n');
}
