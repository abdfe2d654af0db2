import type { WiregraphError } from '../../../article/index.ts';

/** One file of an archive. Its name is a label for people: no file of that name is ever opened or made. */
export interface ArchiveFile {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** A file, or what is wrong with a stretch of the archive that holds none. */
export type ArchiveEntry = ArchiveFile | { readonly error: WiregraphError };
