import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { counted, type Network } from '../../answers.ts';
import { Canvas } from '../drawing/canvas.tsx';
import type { Stage } from '../drawing/stage.ts';
import { ApiError, post } from '../lib/api.ts';
import { SearchBox } from '../parts/search-box.tsx';
import { Trouble, Waiting } from '../parts/waiting.tsx';
import { EvidencePanel } from './graph/evidence-panel.tsx';
import { Filters } from './graph/filters.tsx';
import { drawingOf, filtered, merged, NO_FILTER } from './graph/network-drawing.ts';
import { NetworkList } from './graph/network-list.tsx';
import { PictureButtons } from './graph/picture-buttons.tsx';

const EMPTY: Network = { nodes: [], links: [], articles: [], leftOut: {} };
const NEIGHBOURS = 24;

/** The net of entities: begun from what the address names, grown by opening nodes, each line with its sentences. */
export function GraphView({ asked }: { readonly asked: URLSearchParams }) {
  const start = asked.toString();
  const [network, setNetwork] = useState<Network>(EMPTY);
  const [error, setError] = useState<ApiError | null>(null);
  const [isWaiting, setWaiting] = useState(true);
  const [chosen, setChosen] = useState<string | null>(null);
  const [filter, setFilter] = useState(NO_FILTER);
  const [isList, setList] = useState(false);
  const [withMentions, setWithMentions] = useState(false);
  const opened = useRef(new Set<string>());
  const stage = useRef<Stage | null>(null);

  const turn = useRef(0);
  const pending = useRef(0);

  /** A beginning ends all that was asked for before it: what comes of that later is not shown. */
  const load = useCallback(async (body: object, isBeginning: boolean) => {
    if (isBeginning) {
      turn.current += 1;
      pending.current = 0;
      setNetwork(EMPTY);
    }
    const own = turn.current;
    pending.current += 1;
    setWaiting(true);
    setError(null);
    try {
      const answer = await post<Network>('/api/network', body);
      if (own === turn.current) setNetwork((before) => merged(before, answer));
    } catch (cause) {
      if (own === turn.current && cause instanceof ApiError) setError(cause);
    }
    if (own !== turn.current) return;
    pending.current -= 1;
    setWaiting(pending.current > 0);
  }, []);
  useEffect(() => {
    const entities = new URLSearchParams(start).getAll('entity');
    opened.current = new Set(entities);
    setChosen(entities[0] ?? null);
    setFilter(NO_FILTER);
    void load({ ...bodyOf(new URLSearchParams(start)), limit: NEIGHBOURS }, true);
  }, [start]);

  const open = useCallback(
    (id: string) => {
      if (!network.nodes.some((node) => node.id === id) && id.includes('|')) return;
      opened.current.add(id);
      setChosen(id);
      void load({ expand: [id], among: network.nodes.map((node) => node.id), limit: NEIGHBOURS, withMentions }, false);
    },
    [network, withMentions],
  );
  const hide = (id: string) => {
    setChosen(null);
    setNetwork((before) => ({
      ...before,
      nodes: before.nodes.filter((node) => node.id !== id),
      links: before.links.filter(({ source, target }) => source !== id && target !== id),
    }));
  };
  const shown = useMemo(() => filtered(network, filter), [network, filter]);
  const drawing = useMemo(() => drawingOf(shown), [shown]);
  const told = `${counted(drawing.nodes.length, 'name')}, ${counted(drawing.links.length, 'connection')}`;
  return (
    <div class="graph-view">
      <aside class="graph-side" aria-label="What is drawn">
        <h1>Connections</h1>
        <SearchBox label="Add a name to the drawing" only="entity" onChoose={({ id }) => open(id)} />
        <Filters network={network} filter={filter} onChange={setFilter} />
        <label class="check">
          <input type="checkbox" checked={withMentions} onChange={() => setWithMentions(!withMentions)} /> also who is
          only named together, when a node is opened
        </label>
      </aside>
      <section class="graph-stage" aria-label="The drawing">
        {error !== null && <Trouble error={error} />}
        {isWaiting && network.nodes.length === 0 && <Waiting what="the net" />}
        <div class="toolbar" role="toolbar" aria-label="Drawing">
          <button type="button" aria-pressed={isList} onClick={() => setList(!isList)}>
            {isList ? 'As a drawing' : 'As a list'}
          </button>
          <button type="button" onClick={() => stage.current?.fit()}>
            Show all
          </button>
          <button type="button" onClick={() => void stage.current?.rearrange()}>
            Arrange anew
          </button>
          <PictureButtons drawing={drawing} stage={stage} />
        </div>
        <div class="stage-box" inert={isList}>
          <Canvas
            drawing={drawing}
            isWaiting={isWaiting}
            lit={chosen}
            label={`${told}. Arrow keys go from one to the next, Enter opens it.`}
            onChoose={setChosen}
            onOpen={open}
            onReady={(ready) => {
              stage.current = ready;
            }}
          />
        </div>
        {isList && <NetworkList network={shown} chosen={chosen} onChoose={setChosen} />}
        <p class="quiet stage-foot" role="status">
          {isWaiting ? 'Reading…' : `${told}. A click tells what is said, a double click opens a name.`}
        </p>
      </section>
      <EvidencePanel
        network={shown}
        chosen={chosen}
        isOpened={(id) => opened.current.has(id)}
        onOpen={open}
        onHide={hide}
        onChoose={setChosen}
      />
    </div>
  );
}

function bodyOf(asked: URLSearchParams): object {
  const article = asked.get('article');
  const events = asked.getAll('event');
  return {
    expand: asked.getAll('entity'),
    among: asked.getAll('with'),
    ...(article === null ? {} : { article }),
    ...(events.length === 0 ? {} : { events }),
  };
}
