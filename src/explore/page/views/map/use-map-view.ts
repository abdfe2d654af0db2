import { useRef, useState } from 'preact/hooks';
import { WORLD_HEIGHT, WORLD_WIDTH } from '../../parts/world.ts';

interface View {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

const WHOLE: View = { x: WORLD_WIDTH / 2, y: WORLD_HEIGHT / 2, scale: 1 };

/** Which part of the map is seen: drawn with the pointer, nearer and farther by wheel or buttons. */
export function useMapView() {
  const [{ x, y, scale }, setView] = useState(WHOLE);
  const held = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const zoom = (factor: number) =>
    setView((view) => ({ ...view, scale: Math.min(40, Math.max(1, view.scale * factor)) }));
  const letGo = () => {
    held.current = null;
  };
  const [width, height] = [WORLD_WIDTH / scale, WORLD_HEIGHT / scale];
  const handlers = {
    onPointerDown: (event: PointerEvent) => {
      held.current = { x: event.clientX, y: event.clientY };
    },
    onPointerMove: (event: PointerEvent) => {
      const from = held.current;
      if (from === null || !(event.currentTarget instanceof Element)) return;
      const unit = width / event.currentTarget.clientWidth;
      held.current = { x: event.clientX, y: event.clientY };
      setView((view) => ({
        ...view,
        x: view.x - (event.clientX - from.x) * unit,
        y: view.y - (event.clientY - from.y) * unit,
      }));
    },
    onPointerUp: letGo,
    onPointerLeave: letGo,
    onPointerCancel: letGo,
    onWheel: (event: WheelEvent) => {
      event.preventDefault();
      zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2);
    },
  };
  const view = `${x - width / 2} ${y - height / 2} ${width} ${height}`;
  return { view, handlers, zoom, reset: () => setView(WHOLE), scale };
}
