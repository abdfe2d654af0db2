import { articleAddress, entityAddress, happeningAddress, Link } from '../lib/router.tsx';

interface Node {
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A value of a result: a node leads to its page, a list stands in brackets, the rest as it is. */
export function Cell({ value }: { readonly value: unknown }) {
  if (value === null || value === undefined) return <span class="null">null</span>;
  if (isNode(value)) return <NodeCell node={value} />;
  if (Array.isArray(value)) {
    return (
      <>
        [
        {value.map((item, at) => (
          <span key={at}>
            {at > 0 && ', '}
            <Cell value={item} />
          </span>
        ))}
        ]
      </>
    );
  }
  if (typeof value === 'object') {
    const type = 'type' in value && 'properties' in value ? String(value.type) : null;
    return type === null ? <code>{JSON.stringify(value)}</code> : <code>{type}</code>;
  }
  return typeof value === 'number' ? <span class="number">{value}</span> : <bdi>{String(value)}</bdi>;
}

function NodeCell({ node: { labels, properties } }: { readonly node: Node }) {
  const id = String(properties.id ?? '');
  const name = String(properties.name ?? id);
  const address = labels.includes('__Entity__')
    ? entityAddress(id)
    : labels.includes('Article')
      ? articleAddress(id)
      : labels.includes('Event')
        ? happeningAddress(id)
        : null;
  return (
    <span class="node-cell" title={labels.join(', ')}>
      {address === null ? (
        <bdi>{name}</bdi>
      ) : (
        <Link to={address}>
          <bdi>{name}</bdi>
        </Link>
      )}
    </span>
  );
}

function isNode(value: unknown): value is Node {
  return value !== null && typeof value === 'object' && 'labels' in value && 'properties' in value;
}
