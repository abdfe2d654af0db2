export const LOCK_BLOCKS = `
  UNWIND $ids AS id
  MERGE (b:__Block__ {id: id}) SET b.id = id
  RETURN b.id AS id, b.profiles AS profiles`;

function profilesOfBlocks(type: string): string {
  return `
  UNWIND $ids AS id
  MATCH (b:__Block__ {id: id})<-[:${type}]-(p:__Profile__)
  RETURN b.id AS block, '${type}' AS relation, p.id AS id, p.type AS type, p.name AS name, p.country AS country,
         p.field AS field, p.authority AS authority`;
}

/** Long names are in a block for short ones to be found; they are many, and not compared with each other. */
export const SHORT_PROFILES_OF_BLOCKS = profilesOfBlocks('IN_BLOCK');

export const PROFILES_OF_BLOCKS = `${profilesOfBlocks('IN_BLOCK')}
  UNION ALL${profilesOfBlocks('LONG_IN_BLOCK')}`;

export const SET_BLOCKS =
  'UNWIND $rows AS row MATCH (b:__Block__ {id: row.id}) SET b.name = row.id, b.profiles = row.size';

export const DELETE_BLOCKS = 'UNWIND $ids AS id MATCH (b:__Block__ {id: id}) DETACH DELETE b';

export function createBlocked(type: string): string {
  return `
  UNWIND $rows AS row
  MATCH (p:__Profile__ {id: row.profile})
  MATCH (b:__Block__ {id: row.block})
  CREATE (p)-[r${type}]->(b)`;
}

export function deleteBlocked(type: string): string {
  return `
  UNWIND $rows AS row
  MATCH (p:__Profile__ {id: row.profile})-[r${type}]->(b:__Block__ {id: row.block})
  DELETE r`;
}

export const BLOCKS_OF_PROFILES = `
  UNWIND $ids AS id
  MATCH (p:__Profile__ {id: id})-[r]->(b:__Block__)
  RETURN p.id AS profile, b.id AS block, type(r) AS relation`;

export const MEMBERS_OF_BLOCKS_OF = `
  UNWIND $ids AS id
  MATCH (p:__Profile__ {id: id})-[r]->(b:__Block__)
  MATCH (b)<-[s]-(o:__Profile__)
  WHERE b.profiles <= $limit AND (type(r) = 'IN_BLOCK' OR type(s) = 'IN_BLOCK')
  RETURN DISTINCT o.id AS id`;
