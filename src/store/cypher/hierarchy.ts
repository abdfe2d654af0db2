/** The gazetteer's hierarchy knows entities by their ids: of one that has got another, or goes, it is taken away. */
export const DELETE_HIERARCHY_FROM = `
  UNWIND $ids AS id
  MATCH (e:__Entity__ {id: id})-[r:PART_OF]->(o:__Entity__)
  WHERE r.source IS NOT NULL
  DELETE r`;

export const DELETE_HIERARCHY_TO = `
  UNWIND $ids AS id
  MATCH (e:__Entity__ {id: id})<-[r:PART_OF]-(o:__Entity__)
  WHERE r.source IS NOT NULL
  DELETE r`;

function placesWhere(property: string, values: string): string {
  return `
  UNWIND $${values} AS value
  MATCH (p:Place {${property}: value})
  RETURN p.id AS id, labels(p) AS labels, p.countryCode AS countryCode, p.admin1Id AS admin1Id, p.admin2Id AS admin2Id`;
}

/** The places that lie in one of the countries or regions. */
export const PLACES_WITHIN = [
  placesWhere('countryCode', 'countries'),
  placesWhere('admin1Id', 'regions'),
  placesWhere('admin2Id', 'regions'),
].join('\n  UNION\n');

export const DELETE_HIERARCHY = `
  UNWIND $ids AS id
  MATCH (p:__Entity__:Place {id: id})-[r:PART_OF]->(c:Place)
  WHERE r.source IS NOT NULL
  DELETE r`;

export const CREATE_HIERARCHY = `
  UNWIND $rows AS row
  MATCH (p:__Entity__:Place {id: row.source})
  MATCH (c:__Entity__:Place {id: row.target})
  CREATE (p)-[r:PART_OF]->(c) SET r = row.properties`;
