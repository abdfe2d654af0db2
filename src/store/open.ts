import { WiregraphError } from '../article/index.ts';
import type { Connection } from './connection.ts';
import type { Neo4jOptions } from './neo4j.ts';

const SERVER = /^(?:bolt|neo4j)(?:\+s|\+ssc)?:\/\//u;

/**
 * A connection to the graph that `target` names: a server by its address, else the embedded graph of a folder. Only the
 * driver that is needed is loaded: half of the time in which a short command starts was that of the other.
 */
export async function openConnection(target: string, options: Neo4jOptions = {}): Promise<Connection> {
  if (SERVER.test(target)) return (await import('./neo4j.ts')).openNeo4j(target, options);
  if (/^[a-z][a-z0-9+.-]*:\/\//iu.test(target)) {
    const advice = 'Give a folder, or an address that starts with bolt:// or neo4j:// (or their +s and +ssc forms)';
    throw new WiregraphError('usage', `'${target.split('://')[0]}://' is no kind of graph`, advice);
  }
  return (await import('./embedded.ts')).openEmbedded(target);
}
