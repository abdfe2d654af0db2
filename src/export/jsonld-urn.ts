/** An object of the document. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The identifier of what the graph holds, for whoever has no address for it. */
export function urn(kind: 'article' | 'entity' | 'fact' | 'annotation', id: string): string {
  return `urn:wiregraph:${kind}:${encodeURIComponent(id)}`;
}
