export function readersPython(): { readonly python: string } | { readonly reason: string };
export function runReader(python: string, script: string, ...parameters: readonly string[]): unknown;
