import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the build has put a file of the explorer; the same whether this runs as built or from its sources. */
export function builtPath(name: string): string {
  const own = fileURLToPath(new URL(`./${name}`, import.meta.url));
  return own.replace(`${sep}src${sep}explore${sep}`, `${sep}dist${sep}explore${sep}`);
}
