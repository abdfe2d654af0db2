/** What stands beside the files: the command that imports them. */
export function importWords(files: readonly string[], listDelimiter: string): string {
  const code = listDelimiter.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase();
  const options = [
    ...files.map((name) => `--${name.startsWith('nodes-') ? 'nodes' : 'relationships'}=${name}`),
    ...[`--array-delimiter=U+${code}`, '--id-type=string', '--multiline-fields=true', '--read-buffer-size=16m'],
    '--overwrite-destination',
  ];
  return `# A graph of wiregraph for neo4j-admin

Stop the server, or give the name of a database that it does not have, and run in this folder:

\`\`\`
neo4j-admin database import full neo4j \\
  ${options.join(' \\\n  ')}
\`\`\`

Then start the server, and run what the import cannot do: constraints, indexes, and the lists that are empty:

\`\`\`
cypher-shell --file after-import.cypher
\`\`\`

Lists are parted by U+${code}, which stands in none of their values; the labels of a node are such a list. Text is quoted and
may go over several lines. The files are for the import alone: a spreadsheet may take a cell that begins with =, +, - or @
for a formula.
`;
}
