import type { Network } from '../../../answers.ts';
import { KindMark } from '../../parts/kind-mark.tsx';
import { sourcesOf } from './network-drawing.ts';

interface Props {
  readonly network: Network;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** The drawing in words: a row for each connection. */
export function NetworkList({ network, chosen, onChoose }: Props) {
  const names = new Map(network.nodes.map((node) => [node.id, node]));
  const rows = network.links.toSorted((one, other) => sourcesOf(network, other) - sourcesOf(network, one));
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label="The connections as a list">
      <table class="list">
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">Connection</th>
            <th scope="col">Whom</th>
            <th scope="col">Sources</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((link) => (
            <tr key={link.id} class={link.id === chosen ? 'is-chosen' : ''}>
              {[link.source, link.target].map((id, at) => {
                const node = names.get(id);
                const name =
                  node === undefined ? null : (
                    <button type="button" onClick={() => onChoose(id)}>
                      <KindMark kind={node.kind} /> <bdi>{node.name}</bdi>
                    </button>
                  );
                return at === 0 ? (
                  <>
                    <td key="source">{name}</td>
                    <td key="link">
                      <button type="button" onClick={() => onChoose(link.id)}>
                        <span class={`line link-${link.kind}`} aria-hidden="true" /> {link.label}
                      </button>
                    </td>
                  </>
                ) : (
                  <td key="target">{name}</td>
                );
              })}
              <td>{link.kind === 'gazetteer' ? '–' : sourcesOf(network, link)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
