export function reference(): { readonly text: string; readonly undocumented: readonly string[] };
