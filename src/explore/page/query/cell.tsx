import { isNode, isRelationship, type NodeValue } from '../../answers.ts';
import { articleAddress, entityAddress, happeningAddress, Link } from '../lib/router.tsx';

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
    return <code>{isRelationship(value) ? value.type : JSON.stringify(value)}</code>;
  }
  return typeof value === 'number' ? <span class="number">{value}</span> : <bdi>{String(value)}</bdi>;
}

function NodeCell({ node: { labels, properties } }: { readonly node: NodeValue }) {
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
