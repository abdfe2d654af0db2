/** Who a profile is resolved to. All that decide on it are locked first. */
export const LOCK_PROFILES = `
  UNWIND $ids AS id
  MERGE (p:__Profile__ {id: id}) SET p.id = id
  RETURN p`;

export const ENTITIES_OF_PROFILES = `
  UNWIND $ids AS id
  MATCH (p:__Profile__ {id: id})-[:RESOLVED_TO]->(e:__Entity__)
  RETURN p.id AS profile, e.id AS entity`;

export const STANDING_PROFILES = `
  UNWIND $ids AS id
  MATCH (p:__Profile__ {id: id})-[:RESOLVED_TO]->(e:__Entity__)
  RETURN p, e.id AS entity`;

export const PROFILES_OF_ENTITIES = `
  UNWIND $ids AS id
  MATCH (e:__Entity__ {id: id})<-[:RESOLVED_TO]-(p:__Profile__)
  RETURN p, e.id AS entity`;

/** Unlike `LOCK_PROFILES` it makes none: a judgement may speak of what the graph does not have. */
export const LOCK_STANDING_PROFILES =
  'UNWIND $ids AS id MATCH (p:__Profile__ {id: id}) SET p.id = id RETURN p.id AS id';

export const SET_PROFILES = 'UNWIND $rows AS row MATCH (p:__Profile__ {id: row.id}) SET p = row.properties';

export const DELETE_PROFILES = 'UNWIND $ids AS id MATCH (p:__Profile__ {id: id}) DETACH DELETE p';

export const CREATE_RESOLVED = `
  UNWIND $rows AS row
  MATCH (p:__Profile__ {id: row.profile})
  MATCH (e:__Entity__ {id: row.entity})
  CREATE (p)-[:RESOLVED_TO]->(e)`;

export const DELETE_RESOLVED = `
  UNWIND $ids AS id
  MATCH (p:__Profile__ {id: id})-[r:RESOLVED_TO]->(e:__Entity__)
  DELETE r`;
