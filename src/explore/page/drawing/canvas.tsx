import { useEffect, useRef, useState } from 'preact/hooks';
import type { Drawing } from '../../drawing/types.ts';
import { openStage, type Stage } from './stage.ts';

interface Props {
  readonly drawing: Drawing;
  /** What is to be drawn is still being asked for. */
  readonly isWaiting?: boolean;
  readonly lit: string | null;
  readonly label: string;
  readonly onChoose: (id: string | null) => void;
  /** Asked to open a node: what it is tied to is to be brought. */
  readonly onOpen?: (id: string) => void;
  readonly onReady?: (stage: Stage | null) => void;
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** The drawing with pointer and keys: arrows go from node to node, Enter opens one, + and − come nearer, 0 shows all. */
export function Canvas({ drawing, isWaiting = false, lit, label, onChoose, onOpen, onReady }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const stage = useRef<Stage | null>(null);
  const [isFailed, setFailed] = useState(false);
  const [placed, setPlaced] = useState<Drawing | null>(null);
  const handlers = useRef({ onChoose, onOpen });
  handlers.current = { onChoose, onOpen };
  useEffect(() => {
    if (box.current === null) return;
    const opened = openStage(box.current, {
      onNode: (id) => handlers.current.onChoose(id),
      onOpen: (id) => handlers.current.onOpen?.(id),
      onLink: (id) => handlers.current.onChoose(id),
      onNothing: () => handlers.current.onChoose(null),
      onTrouble: () => setFailed(true),
    });
    stage.current = opened;
    onReady?.(opened);
    const repaint = () => opened.repaint();
    addEventListener('wiregraph-theme', repaint);
    return () => {
      removeEventListener('wiregraph-theme', repaint);
      stage.current = null;
      onReady?.(null);
      opened.close();
    };
  }, []);
  useEffect(() => {
    setFailed(false);
    let isLatest = true;
    // An earlier drawing that comes late does not end the wait for a later one.
    void stage.current?.show(drawing).then(() => isLatest && setPlaced(drawing));
    return () => {
      isLatest = false;
    };
  }, [drawing]);
  useEffect(() => stage.current?.light(lit), [lit, placed]);
  const keys = (event: KeyboardEvent) => {
    const own = stage.current;
    if (own === null) return;
    const arrow = ARROWS[event.key];
    if (arrow !== undefined) onChoose(own.nearest(lit, ...arrow) ?? lit);
    else if (event.key === 'Enter' && lit !== null) onOpen?.(lit);
    else if (event.key === 'Escape') onChoose(null);
    else if (event.key === '+' || event.key === '=') own.zoom(1.4);
    else if (event.key === '-') own.zoom(1 / 1.4);
    else if (event.key === '0') own.fit();
    else return;
    event.preventDefault();
  };
  return (
    <>
      {isFailed && (
        <p class="trouble" role="alert">
          This cannot be drawn in this browser. What it shows can be read as a list or a table.
        </p>
      )}
      <div
        class="canvas"
        role="application"
        aria-roledescription="graph"
        aria-label={label}
        // From the moment at which another drawing is wanted: what is seen until then is of the one before.
        aria-busy={isWaiting || placed !== drawing}
        tabIndex={0}
        onKeyDown={keys}
        ref={box}
      />
    </>
  );
}
