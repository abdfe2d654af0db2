export interface CommandOfPage {
  readonly command: string;
  /** What the page says that it prints. */
  readonly printed: string;
  readonly from: number;
  readonly to: number;
}
export interface Ran extends CommandOfPage {
  readonly output: string;
}
interface Surroundings {
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly neo4jUri: string | null;
}
export function stepsOf(page: string): (CommandOfPage | { readonly name: string; readonly text: string })[];
export function runPage(page: string, surroundings: Surroundings): Promise<Ran[]>;
export function isAsPrinted(result: Pick<Ran, 'printed' | 'output'>): boolean;
export function areHashesAlike(results: readonly Pick<Ran, 'printed' | 'output'>[]): boolean;
export function printedAnew(page: string, results: readonly Ran[]): string;
