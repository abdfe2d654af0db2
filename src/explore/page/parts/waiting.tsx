import type { ApiError } from '../lib/api.ts';

export function Waiting({ what }: { readonly what: string }) {
  return (
    <p class="waiting" role="status">
      Reading {what}…
    </p>
  );
}

/** What went wrong, and what to do. */
export function Trouble({ error }: { readonly error: ApiError }) {
  return (
    <div class="trouble" role="alert">
      <p>{error.detail.message}</p>
      {error.detail.advice !== '' && <p class="quiet">{error.detail.advice}</p>}
    </div>
  );
}
