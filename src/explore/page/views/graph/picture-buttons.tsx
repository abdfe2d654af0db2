import { svgOf } from '../../../drawing/svg.ts';
import type { Drawing } from '../../../drawing/types.ts';
import { palette } from '../../drawing/palette.ts';
import type { Stage } from '../../drawing/stage.ts';
import { download } from '../../lib/download.ts';

/** The drawing as a file: pixels as they stand, or lines. */
export function PictureButtons({
  drawing,
  stage,
}: {
  readonly drawing: Drawing;
  readonly stage: { readonly current: Stage | null };
}) {
  const png = async () => {
    const blob = await stage.current?.png();
    if (blob) download('wiregraph.png', blob);
  };
  const svg = () => {
    const positions = stage.current?.positions();
    if (positions) download('wiregraph.svg', svgOf(drawing, positions, palette()), 'image/svg+xml');
  };
  return (
    <>
      <button type="button" onClick={() => void png()}>
        PNG
      </button>
      <button type="button" onClick={svg}>
        SVG
      </button>
    </>
  );
}
