import type { SavedQuery } from '../../../answers.ts';

interface Props {
  readonly queries: readonly SavedQuery[];
  readonly chosen: string | null;
  readonly onChoose: (query: SavedQuery) => void;
}

/** The guide's questions, by chapter. */
export function SavedQueries({ queries, chosen, onChoose }: Props) {
  const chapters = [...new Set(queries.map(({ chapter }) => chapter))];
  return (
    <nav class="saved" aria-label="Saved questions">
      <h2>Questions</h2>
      {chapters.map((chapter, at) => (
        <details key={chapter} open={at === 0}>
          <summary>{chapter}</summary>
          <ul>
            {queries
              .filter((query) => query.chapter === chapter)
              .map((query) => (
                <li key={query.question}>
                  <button
                    type="button"
                    aria-current={query.question === chosen}
                    title={query.notes}
                    onClick={() => onChoose(query)}
                  >
                    {query.question}
                  </button>
                </li>
              ))}
          </ul>
        </details>
      ))}
    </nav>
  );
}
