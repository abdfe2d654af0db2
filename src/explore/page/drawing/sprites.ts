import { shapeOf } from '../../drawing/colours.ts';

interface Sprite {
  readonly image: HTMLCanvasElement;
  /** Half of its width, in pixels of the page. */
  readonly half: number;
}

/** Pictures of nodes, one for each kind and size: to copy one is far quicker than to draw its outline anew. */
export function spriteMaker() {
  const made = new Map<string, Sprite>();
  return {
    of: (kind: string, size: number, colour: string, ratio: number): Sprite => {
      const half = Math.max(1, Math.round(size * 2) / 2) + 1;
      const key = `${kind} ${half}`;
      const held = made.get(key);
      if (held !== undefined) return held;
      const sprite = { image: drawn(kind, half, colour, ratio), half };
      made.set(key, sprite);
      return sprite;
    },
    clear: () => made.clear(),
  };
}

function drawn(kind: string, half: number, colour: string, ratio: number): HTMLCanvasElement {
  const image = document.createElement('canvas');
  image.width = image.height = Math.ceil(2 * half * ratio);
  const context = image.getContext('2d', { willReadFrequently: true });
  if (context === null) return image;
  context.scale(ratio, ratio);
  context.translate(half, half);
  context.fillStyle = colour;
  const size = half - 1;
  context.beginPath();
  switch (shapeOf(kind)) {
    case 'square':
      context.rect(-size * 0.85, -size * 0.85, 1.7 * size, 1.7 * size);
      break;
    case 'triangle':
      context.moveTo(0, -size);
      context.lineTo(size, size * 0.8);
      context.lineTo(-size, size * 0.8);
      break;
    case 'diamond':
      context.moveTo(0, -size);
      context.lineTo(size, 0);
      context.lineTo(0, size);
      context.lineTo(-size, 0);
      break;
    default:
      context.arc(0, 0, size, 0, 2 * Math.PI);
  }
  context.fill();
  return image;
}
