/** One file of an archive. Its name is a label for people: no file of that name is ever opened or made. */
export interface ArchiveEntry {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}
