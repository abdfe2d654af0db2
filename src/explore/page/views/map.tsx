import { useMemo, useState } from 'preact/hooks';
import { counted, number, type PlaceOnMap } from '../../answers.ts';
import { useAnswer } from '../lib/use-answer.ts';
import { EntityLink } from '../parts/entity-link.tsx';
import { Trouble, Waiting } from '../parts/waiting.tsx';
import { BORDERS, LAND, onMap, SPHERE } from '../parts/world.ts';
import { useMapView } from './map/use-map-view.ts';

/** Every place that articles name and the gazetteer knows, as large as it is often named. */
export function MapView() {
  const { answer, error } = useAnswer<PlaceOnMap[]>('/api/places');
  if (error !== null) return <Trouble error={error} />;
  return answer === null ? <Waiting what="the places" /> : <World places={answer} />;
}

/** How many are listed beside the map. */
const LISTED = 100;

function World({ places }: { readonly places: readonly PlaceOnMap[] }) {
  const [kinds, setKinds] = useState<'all' | 'towns' | 'countries'>('all');
  const [chosen, setChosen] = useState<string | null>(null);
  const { view, handlers, zoom, reset, scale } = useMapView();
  const shown = useMemo(
    () => places.filter((place) => kinds === 'all' || isCountry(place) === (kinds === 'countries')),
    [places, kinds],
  );
  const most = Math.max(1, ...shown.map(({ articles }) => articles ?? 0));
  const radius = (place: PlaceOnMap) => (3 + 13 * Math.sqrt((place.articles ?? 0) / most)) / scale;
  const told = shown.find(({ id }) => id === chosen);
  return (
    <div class="map-view">
      <section class="map-box" aria-label="Map">
        <div class="toolbar" role="toolbar" aria-label="Map">
          {(['all', 'towns', 'countries'] as const).map((kind) => (
            <button key={kind} type="button" aria-pressed={kinds === kind} onClick={() => setKinds(kind)}>
              {kind === 'all' ? 'All places' : kind === 'towns' ? 'Towns and regions' : 'Countries'}
            </button>
          ))}
          <button type="button" aria-label="Nearer" onClick={() => zoom(1.6)}>
            +
          </button>
          <button type="button" aria-label="Farther" onClick={() => zoom(1 / 1.6)}>
            −
          </button>
          <button type="button" onClick={reset}>
            Whole world
          </button>
        </div>
        <svg
          viewBox={view}
          class="world"
          role="group"
          aria-label={`${counted(shown.length, 'place')} on the map of the world`}
          {...handlers}
        >
          <path d={SPHERE} class="sea" />
          <path d={LAND} class="land" />
          <path d={BORDERS} class="borders" />
          {shown.map((place) => {
            const [x, y] = onMap(place.latitude, place.longitude);
            const kind = isCountry(place) ? 'is-country' : '';
            return (
              <circle
                key={place.id}
                cx={x}
                cy={y}
                r={radius(place)}
                class={`place-dot ${kind} ${place.id === chosen ? 'is-chosen' : ''}`}
                onClick={() => setChosen(place.id)}
              >
                <title>{`${place.name}: ${counted(place.articles ?? 0, 'article')}`}</title>
              </circle>
            );
          })}
        </svg>
        <p class="quiet stage-foot" role="status">
          {told === undefined ? (
            `${number(shown.length)} places. Outline of the world: Natural Earth.`
          ) : (
            <>
              <EntityLink entity={told} /> {counted(told.articles ?? 0, 'article')}
            </>
          )}
        </p>
      </section>
      <aside class="map-side" aria-label="Places, the most named first">
        <h1>Places</h1>
        <ol class="plain">
          {shown.slice(0, LISTED).map((place) => (
            <li key={place.id} onMouseEnter={() => setChosen(place.id)}>
              <EntityLink entity={place} /> <small>{number(place.articles ?? 0)}</small>
            </li>
          ))}
        </ol>
      </aside>
    </div>
  );
}

function isCountry({ labels }: PlaceOnMap): boolean {
  return labels.includes('Country');
}
