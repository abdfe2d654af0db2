import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'vite';

/** The modules of the package that a bundler keeps for a program that uses some of its names. */
export async function bundledModules(folder: string, names: string): Promise<readonly string[]> {
  const entry = `${names.replaceAll(/\W+/gu, '')}.bundle.js`;
  writeFileSync(join(folder, entry), `import { ${names} } from 'wiregraph';\nconsole.log(${names});\n`);
  const built = await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    build: { ssr: entry, write: false },
    ssr: { noExternal: ['wiregraph'] },
  });
  const chunks = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const modules = chunks.flatMap((chunk) => (chunk.type === 'chunk' ? Object.entries(chunk.modules) : []));
  const dist = join(folder, 'node_modules/wiregraph/dist');
  return modules
    .filter(([id, { renderedLength }]) => renderedLength > 0 && id.startsWith(dist))
    .map(([id]) => relative(dist, id))
    .sort();
}
