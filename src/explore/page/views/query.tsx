import { useEffect, useRef, useState } from 'preact/hooks';
import type { QueryAnswer, SavedQuery, Vocabulary } from '../../answers.ts';
import { ApiError, get, post } from '../lib/api.ts';
import { go } from '../lib/router.tsx';
import { type Editor, openEditor } from '../query/editor.ts';
import { QueryFault } from './query/fault.tsx';
import { QueryResult } from './query/result.tsx';
import { SavedQueries } from './query/saved-queries.tsx';

const FIRST =
  'MATCH (s:__Entity__)-[r]->(o:__Entity__) WHERE r.claims IS NOT NULL\nRETURN s, r, o ORDER BY r.sources DESC, s.name, o.name LIMIT 100';

/** Cypher: an editor, the guide's questions, and the answer as a table or a drawing. It can only read. */
export function QueryView({ asked }: { readonly asked: URLSearchParams }) {
  const box = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | null>(null);
  const vocabulary = useRef<Vocabulary | null>(null);
  const [saved, setSaved] = useState<readonly SavedQuery[]>([]);
  const [answer, setAnswer] = useState<QueryAnswer | null>(null);
  const [fault, setFault] = useState<{ readonly error: ApiError; readonly cypher: string } | null>(null);
  const [isRunning, setRunning] = useState(false);
  const [chosen, setChosen] = useState<SavedQuery | null>(null);
  const [text, setText] = useState('');
  const running = useRef<AbortController | null>(null);
  // Of a saved query that has been changed the question is another.
  const title = chosen !== null && chosen.cypher === text ? chosen.question : null;
  const run = async () => {
    const cypher = editor.current?.text() ?? '';
    if (cypher.trim() === '') return;
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    setRunning(true);
    setFault(null);
    editor.current?.mark(null);
    go(`/query?q=${encodeURIComponent(cypher)}`, true);
    try {
      const next = await post<QueryAnswer>('/api/query', { cypher }, control.signal);
      if (running.current === control) setAnswer(next);
    } catch (cause) {
      if (running.current !== control || !(cause instanceof ApiError)) return;
      setAnswer(null);
      setFault({ error: cause, cypher });
      editor.current?.mark(cause.detail.offset ?? null);
    } finally {
      if (running.current === control) setRunning(false);
    }
  };
  const runner = useRef(run);
  runner.current = run;
  useEffect(() => {
    if (box.current === null) return;
    const opened = openEditor(box.current, asked.get('q') ?? FIRST, {
      vocabulary: () => vocabulary.current,
      onRun: () => void runner.current(),
      onChange: setText,
    });
    editor.current = opened;
    void get<SavedQuery[]>('/api/saved-queries').then(setSaved, () => undefined);
    void get<Vocabulary>('/api/vocabulary').then(
      (words) => {
        vocabulary.current = words;
      },
      () => undefined,
    );
    return () => {
      running.current?.abort();
      running.current = null;
      opened.close();
    };
  }, []);
  const choose = (query: SavedQuery) => {
    editor.current?.setText(query.cypher);
    setChosen(query);
    void run();
  };
  return (
    <div class="query-view">
      <SavedQueries queries={saved} chosen={title} onChoose={choose} />
      <section class="query-main" aria-label="Query">
        <h1>{title ?? 'Ask in Cypher'}</h1>
        <div class="editor" ref={box} />
        <p class="actions">
          <button type="button" class="button" onClick={() => void run()} disabled={isRunning}>
            {isRunning ? 'Asking…' : 'Run'}
          </button>
          <span class="quiet">Ctrl or ⌘ and Enter. A query can only read here.</span>
        </p>
        {fault !== null && <QueryFault {...fault} />}
        {answer !== null && <QueryResult answer={answer} />}
      </section>
    </div>
  );
}
