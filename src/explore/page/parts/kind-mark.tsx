import type { EntityKind } from '../../answers.ts';

const WORDS: Readonly<Record<EntityKind, string>> = {
  Person: 'person',
  Organization: 'organisation',
  Place: 'place',
  Other: 'other name',
  Unnamed: 'unnamed source',
};

export function wordOfKind(kind: EntityKind): string {
  return WORDS[kind];
}

/** The shape and colour of a kind: either alone tells it. */
export function KindMark({ kind, title = true }: { readonly kind: EntityKind; readonly title?: boolean }) {
  return (
    <svg
      class={`kind-mark kind-${kind}`}
      viewBox="0 0 12 12"
      role="img"
      aria-label={title ? wordOfKind(kind) : undefined}
      aria-hidden={!title}
    >
      {kind === 'Person' && <circle cx="6" cy="6" r="5" />}
      {kind === 'Organization' && <rect x="1.5" y="1.5" width="9" height="9" />}
      {kind === 'Place' && <path d="M6 1 11.5 11H.5z" />}
      {kind === 'Other' && <path d="M6 .5 11.5 6 6 11.5.5 6z" />}
      {kind === 'Unnamed' && <circle cx="6" cy="6" r="4" class="hollow" />}
    </svg>
  );
}
