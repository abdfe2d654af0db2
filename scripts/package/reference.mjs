// Writes docs/api.md, the reference of the public library, from the docstrings:
//   node scripts/package/reference.mjs     (after a build)
// A test compares it with what is exported, and wants a docstring for every public name.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const FUNCTIONS_FIRST = ['TSDeclareFunction', 'ClassDeclaration'];
const WIDTH = 110;
const INTRODUCTION = `# The library: reference
Written by \`node scripts/package/reference.mjs\` from the docstrings. [library.md](library.md) shows how these are used.
A code in back quotes, such as \`not-found\`, is the \`code\` of the [WiregraphError](#wiregrapherror) that is thrown.`;

/** `{text, undocumented}`: the reference, and the public names that have no docstring. */
export function reference() {
  const sections = sectionsOf(readFileSync(join(root, 'dist/wiregraph.d.ts'), 'utf8'));
  const names = new Set(sections.flatMap(({ declarations }) => declarations.map(({ name }) => name)));
  const written = sections.map(({ title, declarations }) => {
    const [first, later] = [true, false].map((isFirst) =>
      declarations.filter(({ kind }) => FUNCTIONS_FIRST.includes(kind) === isFirst),
    );
    return [`## ${title}`, ...[...first, ...later].map((declaration) => entry(declaration, names))].join('\n\n');
  });
  const undocumented = sections.flatMap(({ declarations }) => declarations.filter(({ words }) => words === ''));
  return { text: `${[INTRODUCTION, ...written].join('\n\n')}\n`, undocumented: undocumented.map(({ name }) => name) };
}

/** The public declarations under the comments that head them. */
function sectionsOf(text) {
  const { program, comments } = parseSync('wiregraph.d.ts', text);
  const heads = comments.filter(({ type, start }) => type === 'Line' && (start === 0 || text[start - 1] === '\n'));
  const exported = program.body.filter(({ type, declaration }) => type === 'ExportNamedDeclaration' && declaration);
  return heads
    .map((head, at) => ({
      title: head.value.trim(),
      declarations: exported
        .filter(({ start }) => start > head.end && start < (heads[at + 1]?.start ?? text.length))
        .map((statement) => declarationOf(statement, comments, text)),
    }))
    .filter(({ declarations }) => declarations.length > 0);
}

function declarationOf({ start, end, declaration }, comments, text) {
  const own = comments.findLast((one) => one.end <= start && text.slice(one.end, start).trim() === '');
  return {
    name: declaration.id?.name ?? declaration.declarations[0].id.name,
    kind: declaration.type,
    words: own?.type === 'Block' ? plainWords(own.value) : '',
    code: text.slice(start, end).replace(/^export (?:declare )?/u, ''),
  };
}

/** A docstring as Markdown, its parameters as a list. */
function plainWords(comment) {
  const lines = comment.split('\n').map((line) => line.replace(/^[\s*]+/u, '').trimEnd());
  return lines
    .join('\n')
    .trim()
    .replace(/^@param (\w+) /gmu, '- `$1`: ')
    .replaceAll(/(?<=[^\n])\n(?=[^\n-])/gu, ' ');
}

function entry({ name, words, code }, names) {
  const others = [...new Set(code.match(/\b[A-Z]\w+/gu))].filter((word) => word !== name && names.has(word));
  const links = others.map((other) => `[${other}](#${other.toLowerCase()})`).join(', ');
  const block = code.split('\n').map(wrapped).join('\n').replaceAll('    ', '  ');
  return [`### ${name}`, words, `\`\`\`ts\n${block}\n\`\`\``, links && `See ${links}.`].filter(Boolean).join('\n\n');
}

/** A long line parted between the members of a union or a list, the parameters of a function, the arms of a condition. */
function wrapped(line) {
  if (line.length <= WIDTH || /^\s*(?:\/\*\*|\*)/u.test(line)) return line;
  const lines = [''];
  for (const piece of line.split(/(?<= \| |, (?![^<]*>))|(?= [?:] )/u)) {
    if (`${lines.at(-1)}${piece}`.trimEnd().length > WIDTH && lines.at(-1).trim() !== '') lines.push('    ');
    lines.push(lines.pop() + piece);
  }
  return lines.map((one) => one.trimEnd()).join('\n');
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const { text, undocumented } = reference();
  writeFileSync(join(root, 'docs/api.md'), text);
  if (undocumented.length > 0) console.error(`Without a docstring: ${undocumented.join(', ')}.`);
}
