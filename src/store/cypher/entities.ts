export const LOCK_ENTITIES = `
  UNWIND $ids AS id
  MERGE (e:__Entity__ {id: id}) SET e.id = id
  RETURN e.id AS id`;

/**
 * Unlike `LOCK_ENTITIES` it makes none, and writes nothing: who waits for an entity while another writer gives it another
 * id would write the old one back.
 */
export const LOCK_STANDING_ENTITIES = 'UNWIND $ids AS id MATCH (e:__Entity__ {id: id}) REMOVE e.lock';

export const DELETE_ENTITIES = 'UNWIND $ids AS id MATCH (e:__Entity__ {id: id}) DETACH DELETE e';

/** An entity that goes on under the id of another of its profiles. */
export const RENAME_ENTITIES = 'UNWIND $rows AS row MATCH (e:__Entity__ {id: row.from}) SET e.id = row.to';

export function setEntities(labels: string): string {
  return `
  UNWIND $rows AS row
  MATCH (e:__Entity__ {id: row.id})
  SET ${labels === '' ? '' : `e${labels}, `}e += row.properties`;
}

export function removeLabels(labels: string): string {
  return `
  UNWIND $rows AS row
  MATCH (e:__Entity__ {id: row.id})
  REMOVE e${labels}`;
}
