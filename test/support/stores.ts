import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Connection } from '../../src/store/index.ts';
import { openConnection } from '../../src/store/open.ts';

/** A home of the graph that tests run on. `open` gives it empty. */
export interface TestStore {
  readonly name: 'embedded' | 'neo4j';
  readonly isAvailable: boolean;
  open(): Promise<Connection>;
}

const neo4jUri = inject('neo4jUri');

/** Every home of the graph; the one that cannot be had here is there too, to be skipped by name. */
export const stores: readonly TestStore[] = [
  {
    name: 'embedded',
    isAvailable: true,
    open: () => openConnection(mkdtempSync(join(tmpdir(), 'wiregraph-embedded-'))),
  },
  {
    name: 'neo4j',
    isAvailable: neo4jUri !== null,
    open: async () => {
      const connection = await openConnection(neo4jUri ?? '');
      await connection.transact('write', (transaction) => transaction.run('MATCH (n) DETACH DELETE n'));
      // A label with an index is one that the graph has, also without nodes: only some graphs have chunks.
      await connection.transact('write', (transaction) => transaction.run('DROP INDEX keyword IF EXISTS'));
      return connection;
    },
  },
];
