/** A node and a relationship among the values of a result. */
export interface NodeValue {
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface RelationshipValue {
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

export function isNode(value: unknown): value is NodeValue {
  return value !== null && typeof value === 'object' && 'labels' in value && 'properties' in value;
}

export function isRelationship(value: unknown): value is RelationshipValue {
  return value !== null && typeof value === 'object' && 'type' in value && 'properties' in value;
}

/** A node of a query's result as the page draws it. */
export interface ResultNode {
  readonly key: string;
  readonly labels: readonly string[];
  readonly caption: string;
}

export interface ResultLink {
  readonly source: string;
  readonly target: string;
  readonly type: string;
}

export interface QueryAnswer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  readonly isCut: boolean;
  readonly milliseconds: number;
  /** The nodes in it and what leads from one to another; empty where it has none. */
  readonly nodes: readonly ResultNode[];
  readonly links: readonly ResultLink[];
}

export interface SavedQuery {
  readonly chapter: string;
  readonly question: string;
  readonly notes: string;
  readonly cypher: string;
}

/** For the editor's completion. */
export interface Vocabulary {
  readonly labels: readonly string[];
  readonly relationshipTypes: readonly string[];
  readonly properties: readonly string[];
}
