import { WiregraphError } from '../article/index.ts';
import type { GraphStore } from '../store/index.ts';
import { CSV_FILES, writeCsv } from './csv.ts';
import { asCypher } from './cypher.ts';
import { asFtm } from './ftm.ts';
import { asGkg } from './gkg.ts';
import { asGraphml } from './graphml.ts';
import { asJsonld } from './jsonld.ts';
import { writeFileOf, writeStandardOutput, writeWholeFile, writeWholeFolder } from './write.ts';

/** The forms that are one file each. */
const OF_ONE_FILE = { cypher: asCypher, graphml: asGraphml, jsonld: asJsonld, ftm: asFtm, gkg: asGkg } as const;

export type ExportFormat = keyof typeof OF_ONE_FILE | 'csv';

export const EXPORT_FORMATS = [...Object.keys(OF_ONE_FILE), 'csv'] as readonly ExportFormat[];

export interface ExportOptions {
  /** What stands at the path may be replaced. */
  readonly force?: boolean;
}

/**
 * Writes the graph in another form to a file (`csv`: a folder), or with `-` to standard output. Read a page at a time,
 * so that it takes no more memory for a larger graph; the same graph gives the same bytes. `usage`.
 */
export async function exportGraph(
  graph: GraphStore,
  format: ExportFormat,
  path: string,
  { force = false }: ExportOptions = {},
): Promise<void> {
  if (format === 'csv') {
    if (path === '-') throw new WiregraphError('usage', 'csv is several files', 'Give the path of a folder');
    await writeWholeFolder(path, force, CSV_FILES, (temporary) => writeCsv(graph, temporary));
    return;
  }
  const pieces = OF_ONE_FILE[format](graph);
  if (path === '-') await writeStandardOutput(pieces);
  else await writeWholeFile(path, force, (temporary) => writeFileOf(temporary, pieces));
}
