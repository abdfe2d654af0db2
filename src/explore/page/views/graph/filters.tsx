import { ENTITY_KINDS, type EntityKind, type Network, type NetworkLink } from '../../../answers.ts';
import { DayField } from '../../parts/day-field.tsx';
import { KindMark, wordOfKind } from '../../parts/kind-mark.tsx';
import { type Filter, relationKey } from './network-drawing.ts';

const GROUPS: readonly (readonly [NetworkLink['kind'], string])[] = [
  ['claim', 'Relations stated'],
  ['event', 'Events together'],
  ['quote', 'Spoke of'],
  ['gazetteer', 'Lies in (gazetteer)'],
  ['mention', 'Named together'],
];

interface Props {
  readonly network: Network;
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

/** The legend, in which each kind and each relation can be put out; and outlets, dates and support. */
export function Filters({ network, filter, onChange }: Props) {
  const kinds = countBy(network.nodes, ({ kind }) => kind);
  const outlets = [...new Set(network.articles.flatMap(({ outlet }) => outlet ?? []))].sort();
  return (
    <div class="legend">
      <fieldset>
        <legend>Names</legend>
        {ENTITY_KINDS.filter((kind) => kinds.has(kind)).map((kind) => (
          <label key={kind} class={`check kind-${kind}`}>
            <input
              type="checkbox"
              checked={!filter.hiddenKinds.has(kind)}
              onChange={() => onChange({ ...filter, hiddenKinds: toggled<EntityKind>(filter.hiddenKinds, kind) })}
            />
            <KindMark kind={kind} title={false} /> {wordOfKind(kind)} <small>{kinds.get(kind)}</small>
          </label>
        ))}
      </fieldset>
      {GROUPS.map(([kind, words]) => (
        <Relations
          key={kind}
          kind={kind}
          words={words}
          links={network.links.filter((link) => link.kind === kind)}
          filter={filter}
          onChange={onChange}
        />
      ))}
      <details>
        <summary>Outlet, time, support</summary>
        <label>
          Outlet
          <select
            value={filter.outlet}
            onChange={(event) => onChange({ ...filter, outlet: event.currentTarget.value })}
          >
            <option value="">any</option>
            {outlets.map((outlet) => (
              <option key={outlet}>{outlet}</option>
            ))}
          </select>
        </label>
        <DayField label="Published from" value={filter.from} onChange={(from) => onChange({ ...filter, from })} />
        <DayField label="to" value={filter.to} onChange={(to) => onChange({ ...filter, to })} />
        <label>
          Independent sources, at least
          <input
            type="number"
            min={1}
            max={99}
            value={filter.sources}
            onChange={(event) => onChange({ ...filter, sources: Math.max(1, event.currentTarget.valueAsNumber || 1) })}
          />
        </label>
      </details>
    </div>
  );
}

interface RelationsProps {
  readonly kind: NetworkLink['kind'];
  readonly words: string;
  readonly links: readonly NetworkLink[];
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

function Relations({ kind, words, links, filter, onChange }: RelationsProps) {
  if (links.length === 0) return null;
  const counts = [...countBy(links, relationKey)].sort(([, one], [, other]) => other - one);
  const isAll = counts.every(([key]) => !filter.hiddenRelations.has(key));
  const setAll = () => {
    const hidden = new Set(filter.hiddenRelations);
    for (const [key] of counts)
      if (isAll) hidden.add(key);
      else hidden.delete(key);
    onChange({ ...filter, hiddenRelations: hidden });
  };
  return (
    <fieldset>
      <legend class="visually-hidden">{words}</legend>
      <label class="check">
        <input type="checkbox" checked={isAll} onChange={setAll} />
        <span class={`line link-${kind}`} aria-hidden="true" /> {words} <small>{links.length}</small>
      </label>
      {counts.length > 1 && (
        <details>
          <summary>{counts.length} kinds</summary>
          {counts.map(([key, count]) => (
            <label key={key} class="check">
              <input
                type="checkbox"
                checked={!filter.hiddenRelations.has(key)}
                onChange={() => onChange({ ...filter, hiddenRelations: toggled(filter.hiddenRelations, key) })}
              />
              {key
                .slice(key.indexOf(':') + 1)
                .replaceAll('_', ' ')
                .toLowerCase()}{' '}
              <small>{count}</small>
            </label>
          ))}
        </details>
      )}
    </fieldset>
  );
}

function toggled<Value>(set: ReadonlySet<Value>, value: Value): ReadonlySet<Value> {
  return new Set(set.has(value) ? [...set].filter((one) => one !== value) : [...set, value]);
}

function countBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
