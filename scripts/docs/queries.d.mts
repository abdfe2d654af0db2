import type { SavedQuery } from '../neo4j/catalogue.mjs';

interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}
export function queriesPage(answers: readonly Answer[], queries?: readonly SavedQuery[]): string;
export function answered(query: SavedQuery, answer: Answer): string;
export function questionsOf(page: string): Map<string, string>;
