import type { ApiError } from '../../lib/api.ts';

/** What is wrong with a query, with the line and a pointer under the place. */
export function QueryFault({ error, cypher }: { readonly error: ApiError; readonly cypher: string }) {
  const { message, advice, line, column } = error.detail;
  const text = line === undefined ? undefined : cypher.split('\n')[line - 1];
  return (
    <div class="trouble" role="alert">
      <p>{message}</p>
      {text !== undefined && column !== undefined && (
        <pre
          class="pointer"
          aria-label={`Line ${line}, column ${column}`}
        >{`${text}\n${' '.repeat(Math.max(0, column - 1))}^`}</pre>
      )}
      {advice !== '' && <p class="quiet">{advice}</p>}
    </div>
  );
}
