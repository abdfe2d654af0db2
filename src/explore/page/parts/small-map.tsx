import { lazy } from '../lib/lazy.tsx';

/** One place on the outline of the world; the outline is fetched when it is needed. */
export const SmallMap = lazy(async () => {
  const { BORDERS, LAND, onMap, SPHERE, WORLD_HEIGHT, WORLD_WIDTH } = await import('./world.ts');
  return ({
    latitude,
    longitude,
    name,
  }: {
    readonly latitude: number;
    readonly longitude: number;
    readonly name: string;
  }) => {
    const [x, y] = onMap(latitude, longitude);
    return (
      <figure class="small-map">
        <svg
          viewBox={`0 0 ${WORLD_WIDTH} ${WORLD_HEIGHT}`}
          role="img"
          aria-label={`${name} on the map: ${latitude}, ${longitude}`}
        >
          <path d={SPHERE} class="sea" />
          <path d={LAND} class="land" />
          <path d={BORDERS} class="borders" />
          <circle cx={x} cy={y} r="13" class="place-dot" />
        </svg>
      </figure>
    );
  };
});
