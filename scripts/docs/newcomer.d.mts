interface Folder {
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
}
export interface Newcomer extends Folder {
  /** To be thrown away. */
  readonly home: string;
}
export const PAGES: readonly string[];
export function newcomer(): Newcomer;
export function copyOf(newcomer: Newcomer, name: string): Folder;
