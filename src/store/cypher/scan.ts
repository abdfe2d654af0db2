export function pageOfNodes(label: string): string {
  return `MATCH (n:${label}) WHERE n.id > $after RETURN n ORDER BY n.id LIMIT $limit`;
}

export function pageOfIds(label: string): string {
  return `MATCH (n:${label}) WHERE n.id > $after RETURN n.id AS id ORDER BY id LIMIT $limit`;
}

export function nodesOfIds(label: string): string {
  return `UNWIND $ids AS id MATCH (n:${label} {id: id}) RETURN n`;
}

export function relationshipsFrom(label: string): string {
  return `
  UNWIND $ids AS id
  MATCH (n:${label} {id: id})-[r]->(o)
  RETURN n.id AS source, r, labels(o) AS labels, o.id AS target`;
}

export const ENTITIES_OF_IDS = 'UNWIND $ids AS id MATCH (e:__Entity__ {id: id}) RETURN e';
