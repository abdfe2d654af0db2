import type { BlockMember, Judgement, Neighbourhood, Verdict } from '../resolve/index.ts';
import type { GraphNode, Transaction } from './connection.ts';
import {
  COUNT_OF_JUDGEMENTS,
  JUDGEMENTS_OF,
  LOCK_BLOCKS,
  PROFILES_OF_BLOCKS,
  SHORT_PROFILES_OF_BLOCKS,
  STANDING_PROFILES,
} from './cypher/index.ts';
import { profileIn, standingOf } from './profiles.ts';
import { numberOf, rowsOf, textOf } from './rows.ts';

/** The graph as resolution sees it. A block is locked before it is looked into: who is in it is still true at the commit. */
export function neighbourhood(transaction: Transaction): Neighbourhood {
  return {
    async sizes(keys) {
      const rows = await rowsOf(transaction, LOCK_BLOCKS, { ids: keys });
      return new Map(rows.map((row) => [textOf(row.id), numberOf(row.profiles)]));
    },
    async members(keys, which) {
      const members = new Map<string, BlockMember[]>(keys.map((key) => [key, []]));
      const cypher = which === 'short' ? SHORT_PROFILES_OF_BLOCKS : PROFILES_OF_BLOCKS;
      for (const row of await rowsOf(transaction, cypher, { ids: keys }))
        members.get(textOf(row.block))?.push({ profile: profileIn(row), isLong: row.relation === 'LONG_IN_BLOCK' });
      return members;
    },
    async standing(profiles) {
      return (await rowsOf(transaction, STANDING_PROFILES, { ids: profiles })).map(standingOf);
    },
    async judgements(profiles) {
      // Counted each time, once the blocks are locked: what is judged until then counts. Most graphs hold none.
      const [count] = await rowsOf(transaction, COUNT_OF_JUDGEMENTS);
      if (numberOf(count?.total) === 0) return [];
      return (await rowsOf(transaction, JUDGEMENTS_OF, { ids: profiles })).map((row) =>
        judgementOf(row.j as GraphNode),
      );
    },
  };
}

export function judgementOf({ properties }: GraphNode): Judgement {
  return {
    id: textOf(properties.id),
    one: textOf(properties.one),
    other: textOf(properties.other),
    verdict: textOf(properties.verdict) as Verdict,
    by: textOf(properties.by),
    at: textOf(properties.at),
    about: textOf(properties.about),
  };
}
