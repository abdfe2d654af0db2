// Makes one file of the declarations that `src/index.ts` exports, and of what they refer to, out of those that the
// compiler writes beside each file: what a user's editor shows, and what docs/api.md is made from.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseSync } from 'vite';

const parsed = new Map();

/**
 * The declarations as one text, in the order and with the sections of `source` (src/index.ts); `entry` is what the compiler
 * made of it. A name of a package, or two of one name, cannot be declared so and end the build.
 */
export function flatDeclarations(source, entry) {
  const sections = sectionsOf(source);
  const found = new Map();
  const collect = (name, file) => {
    const declaration = declarationOf(name, file);
    if (declaration === null) return;
    const known = found.get(declaration.name);
    if (known !== undefined && known.file !== declaration.file)
      throw new Error(`${name} is declared in ${known.file} and in ${declaration.file}: name one otherwise.`);
    if (known !== undefined) return;
    found.set(declaration.name, declaration);
    for (const reference of referencesIn(declaration.node)) collect(reference, declaration.file);
  };
  const names = sections.flatMap((section) => section.names);
  for (const name of names) collect(name, entry);
  const parts = sections.map(({ title, names: own }) =>
    [`// ${title}`, ...own.map((name) => textOf(found.get(name), true))].join('\n\n'),
  );
  const helpers = [...found.values()].filter(({ name }) => !names.includes(name)).map((one) => textOf(one, false));
  return `${[...parts, '// Not to be named from outside', ...helpers, 'export {};'].join('\n\n')}\n`;
}

/** `[{title, names}]`: a comment that stands alone in `src/index.ts` begins a section. */
function sectionsOf(source) {
  const text = readFileSync(source, 'utf8');
  return text
    .split(/^\/\/ (?=.*\n\n)/mu)
    .slice(1)
    .map((part) => {
      const title = part.slice(0, part.indexOf('\n'));
      const { program } = parseSync(source, part.slice(title.length));
      return { title, names: program.body.flatMap((statement) => statement.specifiers.map(exportedName)) };
    })
    .filter(({ names }) => names.length > 0);
}

/** Where a name that `file` knows is declared; null for a type parameter or one of the language's own. */
function declarationOf(name, file) {
  const { program, comments, text } = parse(file);
  for (const statement of program.body) {
    const node = statement.declaration ?? statement;
    if (declaredName(node) === name) {
      const comment = comments.findLast(
        ({ end }) => end <= statement.start && text.slice(end, statement.start).trim() === '',
      );
      return {
        name,
        file,
        node,
        comment: comment === undefined ? '' : `/*${comment.value}*/\n`,
        text: text.slice(node.start, node.end),
      };
    }
    const specifier = (statement.specifiers ?? []).find(
      (one) => (one.local?.name ?? exportedName(one)) === name && statement.source,
    );
    if (specifier !== undefined) {
      if (!statement.source.value.startsWith('.'))
        throw new Error(`${file}: the public library shows ${name} of ${statement.source.value}.`);
      return declarationOf((specifier.imported ?? specifier.local).name, beside(file, statement.source.value));
    }
    if (statement.type === 'ExportAllDeclaration') {
      const inner = declarationOf(name, beside(file, statement.source.value));
      if (inner !== null) return inner;
    }
  }
  return null;
}

function parse(file) {
  const known = parsed.get(file);
  if (known !== undefined) return known;
  const text = readFileSync(file, 'utf8');
  const { program, comments } = parseSync(file, text);
  const result = { program, comments, text };
  parsed.set(file, result);
  return result;
}

function beside(file, specifier) {
  return resolve(dirname(file), specifier.replace(/\.(?:ts|js)$/u, '.d.ts'));
}

function declaredName(node) {
  return node.id?.name ?? node.declarations?.[0]?.id.name;
}

function exportedName(specifier) {
  return specifier.exported.name;
}

/** The names that a declaration refers to, those of its own type parameters among them. */
function* referencesIn(node) {
  if (Array.isArray(node)) for (const one of node) yield* referencesIn(one);
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
  if (node.type === 'TSTypeReference') yield leftmost(node.typeName);
  if (node.type === 'TSTypeQuery') yield leftmost(node.exprName);
  if (node.type === 'TSInterfaceHeritage' || node.type === 'TSClassImplements') yield leftmost(node.expression);
  if (node.type === 'ClassDeclaration' && node.superClass) yield leftmost(node.superClass);
  if (node.type === 'TSImportType')
    throw new Error(`The public library shows a type that is not named: ${node.source.value}.`);
  for (const value of Object.values(node)) yield* referencesIn(value);
}

function leftmost(name) {
  return name.left === undefined ? name.name : leftmost(name.left);
}

function textOf({ comment, text }, isExported) {
  const bare = text.replace(/^declare /u, '');
  const ambient = /^(?:function|const|class)\b/u.test(bare) ? 'declare ' : '';
  return `${comment}${isExported ? 'export ' : ''}${ambient}${bare}`;
}
