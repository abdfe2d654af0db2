import {
  counted,
  type EntityBrief,
  type Evidence,
  type EvidenceAnswer,
  type Network,
  type NetworkLink,
} from '../../../answers.ts';
import { entityAddress, Link } from '../../lib/router.tsx';
import { useAnswer } from '../../lib/use-answer.ts';
import { EntityLink } from '../../parts/entity-link.tsx';
import { KindMark } from '../../parts/kind-mark.tsx';
import { articlesById, PassageCard } from '../../parts/passage.tsx';
import { Trouble, Waiting } from '../../parts/waiting.tsx';
import { sourcesOf } from './network-drawing.ts';

interface Props {
  readonly network: Network;
  readonly chosen: string | null;
  readonly isOpened: (id: string) => boolean;
  readonly onOpen: (id: string) => void;
  readonly onHide: (id: string) => void;
  readonly onChoose: (id: string | null) => void;
}

/** What articles say of the chosen node or line: every passage, in its sentence. */
export function EvidencePanel(props: Props) {
  const { network, chosen } = props;
  const node = network.nodes.find(({ id }) => id === chosen);
  const link = network.links.find(({ id }) => id === chosen);
  return (
    <aside class={`evidence ${node || link ? 'is-open' : ''}`} aria-label="Evidence" aria-live="polite">
      {node !== undefined && <OfNode key={node.id} node={node} {...props} />}
      {link !== undefined && <OfLink key={link.id} link={link} {...props} />}
      {node === undefined && link === undefined && (
        <p class="quiet">Choose a name or a line: here stands what articles say of it, word for word.</p>
      )}
    </aside>
  );
}

function OfNode({ node, network, isOpened, onOpen, onHide, onChoose }: Props & { readonly node: EntityBrief }) {
  const links = network.links.filter(({ source, target }) => source === node.id || target === node.id);
  const left = network.leftOut[node.id];
  const names = new Map(network.nodes.map((other) => [other.id, other]));
  return (
    <>
      <header>
        <h2>
          <KindMark kind={node.kind} /> <bdi>{node.name}</bdi>
        </h2>
        <button type="button" class="close" aria-label="Close the evidence" onClick={() => onChoose(null)}>
          ×
        </button>
      </header>
      {node.description !== null && <p class="quiet">{node.description}</p>}
      <p class="actions">
        <button type="button" onClick={() => onOpen(node.id)}>
          {isOpened(node.id) ? 'Open again' : 'Open its connections'}
        </button>
        <button type="button" onClick={() => onHide(node.id)}>
          Hide
        </button>
        <Link to={entityAddress(node.id)}>Its page</Link>
      </p>
      {left !== undefined && left > 0 && (
        <p class="quiet">
          {counted(left, 'further name')} with less support {left === 1 ? 'is' : 'are'} left out.
        </p>
      )}
      {links.length > 0 && (
        <details open>
          <summary>{counted(links.length, 'connection')}</summary>
          <ul class="connections">
            {links.map((link) => {
              const other = names.get(link.source === node.id ? link.target : link.source);
              return other === undefined ? null : (
                <li key={link.id}>
                  <button type="button" onClick={() => onChoose(link.id)}>
                    <span class={`line link-${link.kind}`} aria-hidden="true" />
                    <span>{link.label}</span> <KindMark kind={other.kind} /> <bdi>{other.name}</bdi>
                  </button>
                </li>
              );
            })}
          </ul>
        </details>
      )}
      <Passages path={`/api/evidence?one=${encodeURIComponent(node.id)}`} />
    </>
  );
}

function OfLink({ link, network, onChoose }: Props & { readonly link: NetworkLink }) {
  const names = new Map(network.nodes.map((node) => [node.id, node]));
  const [source, target] = [names.get(link.source), names.get(link.target)];
  const asked = new URLSearchParams({
    ...{ one: link.source, other: link.target, kind: link.kind, relation: link.relation },
    ...(link.relation === 'HOLDS_ROLE' ? { title: link.title ?? '' } : {}),
    directed: String(link.isDirected),
  });
  return (
    <>
      <header>
        <h2 class="link-title">
          {source !== undefined && <EntityLink entity={source} />}
          <span class={`relation link-${link.kind}`}>{link.label}</span>
          {target !== undefined && <EntityLink entity={target} />}
        </h2>
        <button type="button" class="close" aria-label="Close the evidence" onClick={() => onChoose(null)}>
          ×
        </button>
      </header>
      {link.kind === 'gazetteer' ? (
        <p class="quiet">This is from the gazetteer (GeoNames), not from any article.</p>
      ) : (
        <>
          <p class="quiet">
            {counted(link.articles.length, 'article')}, {counted(sourcesOf(network, link), 'independent source')}
          </p>
          <Passages path={`/api/evidence?${asked}`} />
        </>
      )}
    </>
  );
}

function Passages({ path }: { readonly path: string }) {
  const { answer, error } = useAnswer<EvidenceAnswer>(path);
  if (error !== null) return <Trouble error={error} />;
  if (answer === null) return <Waiting what="the passages" />;
  const articles = articlesById(answer.articles);
  return (
    <ol class="passages">
      {answer.evidence.map((item) => (
        <li key={item.id}>
          <Statement item={item} />
          <PassageCard passage={item.passage} article={articles.get(item.passage.article)} />
        </li>
      ))}
      {answer.isCut && <li class="quiet">The newest are shown; there are more.</li>}
    </ol>
  );
}

function Statement({ item }: { readonly item: Evidence }) {
  return (
    <p class="states">
      <bdi>{item.states}</bdi>
      {item.marks.map((mark) => (
        <span key={mark} class="tag">
          {mark}
        </span>
      ))}
    </p>
  );
}
