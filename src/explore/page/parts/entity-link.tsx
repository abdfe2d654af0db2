import type { EntityBrief } from '../../answers.ts';
import { entityAddress, Link } from '../lib/router.tsx';
import { KindMark } from './kind-mark.tsx';

export function EntityLink({ entity }: { readonly entity: EntityBrief }) {
  return (
    <Link to={entityAddress(entity.id)} class={`entity-link kind-${entity.kind}`}>
      <KindMark kind={entity.kind} />
      <bdi>{entity.name}</bdi>
    </Link>
  );
}

/** Several in a row, parted by commas. */
export function EntityLinks({ entities }: { readonly entities: readonly EntityBrief[] }) {
  return (
    <>
      {entities.map((entity, at) => (
        <span key={entity.id}>
          {at > 0 && ', '}
          <EntityLink entity={entity} />
        </span>
      ))}
    </>
  );
}
