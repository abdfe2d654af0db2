import { type GeoPermissibleObjects, geoNaturalEarth1, geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import atlas from 'world-atlas/countries-110m.json';

export const [WORLD_WIDTH, WORLD_HEIGHT] = [960, 500];

const projection = geoNaturalEarth1().fitSize([WORLD_WIDTH, WORLD_HEIGHT], { type: 'Sphere' } as GeoPermissibleObjects);
const path = geoPath(projection);
const topology = atlas as unknown as Parameters<typeof feature>[0];
const countries = (topology as unknown as { objects: { countries: never } }).objects.countries;

/** The outlines of land and of countries, as SVG paths. */
export const LAND = path(feature(topology, countries) as GeoPermissibleObjects) ?? '';
export const BORDERS =
  path(mesh(topology, countries, (one: unknown, other: unknown) => one !== other) as GeoPermissibleObjects) ?? '';
export const SPHERE = path({ type: 'Sphere' }) ?? '';

/** Where a place lies on the map. */
export function onMap(latitude: number, longitude: number): readonly [x: number, y: number] {
  return projection([longitude, latitude]) ?? [0, 0];
}
