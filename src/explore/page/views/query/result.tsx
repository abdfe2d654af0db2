import { useMemo, useRef, useState } from 'preact/hooks';
import { counted, type QueryAnswer } from '../../../answers.ts';
import { kindOf, resultDrawing } from '../../../drawing/result-drawing.ts';
import { Canvas } from '../../drawing/canvas.tsx';
import type { Stage } from '../../drawing/stage.ts';
import { download } from '../../lib/download.ts';
import { articleAddress, entityAddress, go, happeningAddress, Link } from '../../lib/router.tsx';
import { Cell } from '../../query/cell.tsx';
import { csvOf } from '../../query/csv.ts';
import { PictureButtons } from '../graph/picture-buttons.tsx';

/** Rows that are put on the page at once. */
const SHOWN = 200;

export function QueryResult({ answer }: { readonly answer: QueryAnswer }) {
  const canDraw = answer.nodes.length > 1;
  const [isDrawn, setDrawn] = useState(true);
  const [most, setMost] = useState(SHOWN);
  const stage = useRef<Stage | null>(null);
  const drawing = useMemo(() => resultDrawing(answer), [answer]);
  const isGraph = canDraw && isDrawn;
  const entities = entitiesOf(answer);
  return (
    <section class="result" aria-label="Answer">
      <div class="toolbar" role="toolbar" aria-label="Answer">
        <span class="quiet" role="status">
          {counted(answer.rows.length, 'row')}
          {answer.isCut ? ', and more than are shown' : ''} in {answer.milliseconds} ms
        </span>
        {canDraw && (
          <>
            <button type="button" aria-pressed={isGraph} onClick={() => setDrawn(true)}>
              Graph
            </button>
            <button type="button" aria-pressed={!isGraph} onClick={() => setDrawn(false)}>
              Table
            </button>
          </>
        )}
        <button type="button" onClick={() => download('wiregraph.csv', csvOf(answer.columns, answer.rows), 'text/csv')}>
          CSV
        </button>
        {isGraph && <PictureButtons drawing={drawing} stage={stage} />}
        {entities !== '' && <Link to={`/graph?${entities}`}>With their sentences, in the graph view</Link>}
      </div>
      {isGraph ? (
        <ResultGraph answer={answer} drawing={drawing} stage={stage} />
      ) : (
        <ResultTable answer={answer} most={most} />
      )}
      {!isGraph && most < answer.rows.length && (
        <button type="button" onClick={() => setMost(most + SHOWN)}>
          More rows
        </button>
      )}
    </section>
  );
}

/** Those of the answer that the graph view can show, as it is asked for them: no more than an address can hold. */
function entitiesOf({ nodes }: QueryAnswer): string {
  const ids = nodes.filter(({ labels }) => labels.includes('__Entity__')).map(({ key }) => key);
  return new URLSearchParams(ids.slice(0, 150).map((id) => ['with', id])).toString();
}

interface GraphProps {
  readonly answer: QueryAnswer;
  readonly drawing: ReturnType<typeof resultDrawing>;
  readonly stage: { current: Stage | null };
}

function ResultGraph({ answer, drawing, stage }: GraphProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const node = answer.nodes.find(({ key }) => key === chosen);
  const link = drawing.links.find(({ id }) => id === chosen);
  const open = (key: string) => {
    const labels = answer.nodes.find((one) => one.key === key)?.labels ?? [];
    if (labels.includes('__Entity__')) go(entityAddress(key));
    else if (labels.includes('Article')) go(articleAddress(key));
    else if (labels.includes('Event')) go(happeningAddress(key));
  };
  return (
    <>
      <div class="stage-box">
        <Canvas
          drawing={drawing}
          lit={chosen}
          label={`The answer as a graph: ${counted(drawing.nodes.length, 'node')}, ${counted(drawing.links.length, 'relationship')}`}
          onChoose={setChosen}
          onOpen={open}
          onReady={(ready) => {
            stage.current = ready;
          }}
        />
      </div>
      <p class="quiet stage-foot" role="status">
        {node !== undefined && (
          <>
            <b>{kindOf(node.labels)}</b> <bdi>{node.caption}</bdi>{' '}
            <button type="button" onClick={() => open(node.key)}>
              Open
            </button>
          </>
        )}
        {link !== undefined && <b>{link.label}</b>}
        {node === undefined &&
          link === undefined &&
          `${counted(drawing.nodes.length, 'node')}, ${counted(drawing.links.length, 'relationship')}. A double click opens a page.`}
      </p>
    </>
  );
}

function ResultTable({ answer, most }: { readonly answer: QueryAnswer; readonly most: number }) {
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label="The answer as a table">
      <table class="list">
        <thead>
          <tr>
            {answer.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.rows.slice(0, most).map((row, at) => (
            <tr key={at}>
              {row.map((value, column) => (
                <td key={column}>
                  <Cell value={value} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
