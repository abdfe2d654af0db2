export interface SavedQuery {
  readonly chapter: string;
  readonly question: string;
  readonly notes: string;
  readonly cypher: string;
}
export function savedQueries(): SavedQuery[];
