import { counted, derive, project } from '../../dist/graph/index.js';

/**
 * What somebody who has only the driver would send for one article, in one transaction: the same nodes and
 * relationships by UNWIND and CREATE (entities by MERGE: other articles name them too), with nothing read, compared,
 * counted or put right. `known` holds the derived relationships that were written before.
 */
export function bareStatements({ article, entities, mentions, annotations, arguments: links }, known) {
  const { id, properties } = article;
  const nodes = entities.map(({ id: entity, type, statements }) => {
    const { labels, properties: own } = project(entity, counted(statements));
    return { labels: [type, ...labels].join(':'), row: { id: entity, properties: own } };
  });
  return [
    ['CREATE (a:Article) SET a = $properties', { properties: { ...properties, ingestedAt: new Date().toISOString() } }],
    ...grouped(nodes, ({ labels }) => labels).map(([labels, group]) => [
      `UNWIND $rows AS row MERGE (e:__Entity__ {id: row.id}) ON CREATE SET e:${labels}, e += row.properties`,
      { rows: group.map(({ row }) => row) },
    ]),
    ...grouped(annotations, labelsOf).map(([labels, group]) => [
      `MATCH (a:Article {id: $id}) UNWIND $rows AS row CREATE (n:__Annotation__:${labels})-[:IN_ARTICLE]->(a) SET n = row`,
      { id, rows: group.map((annotation) => annotation.properties) },
    ]),
    [
      `MATCH (a:Article {id: $id}) UNWIND $rows AS row MATCH (e:__Entity__ {id: row.id})
       CREATE (a)-[m:MENTIONS]->(e) SET m = row.properties`,
      { id, rows: mentions.map(({ entity, ...own }) => ({ id: entity, properties: own })) },
    ],
    ...grouped(links, ({ type }) => type).map(([type, group]) => [
      `UNWIND $rows AS row MATCH (n:__Annotation__ {id: row.from})
       MATCH (t:${type === 'HAS_COUNT' ? '__Annotation__' : '__Entity__'} {id: row.to}) CREATE (n)-[:${type}]->(t)`,
      { rows: group.map(({ from, to }) => ({ from, to })) },
    ]),
    ...grouped(newlyDerived({ article, annotations, links }, known), ({ type }) => type).map(([type, group]) => [
      `UNWIND $rows AS row MATCH (s:__Entity__ {id: row.from}) MATCH (o:__Entity__ {id: row.to})
       CREATE (s)-[r:${type}]->(o) SET r = row.properties`,
      { rows: group.map(({ from, to, properties: own }) => ({ from, to, properties: own })) },
    ]),
  ];
}

function newlyDerived({ article, annotations, links }, known) {
  const end = (type) => new Map(links.filter((link) => link.type === type).map(({ from, to }) => [from, to]));
  const [subjects, objects] = [end('SUBJECT'), end('OBJECT')];
  const claims = annotations
    .filter(({ id, kind }) => kind === 'Claim' && objects.has(id))
    .map(({ id, properties: { predicate, title = null, negated, confidence } }) => ({
      ...{ article: article.id, origin: article.id, predicate, title, negated, confidence },
      ...{ subject: subjects.get(id), object: objects.get(id) },
    }));
  return derive(claims).filter(({ type, from, to, properties }) => {
    const key = `${type} ${from} ${to} ${properties.title?.toLowerCase()}`;
    return !known.has(key) && known.add(key);
  });
}

function labelsOf({ kind, type }) {
  return type === null ? kind : `${kind}:${type}`;
}

function grouped(values, keyOf) {
  return [...(Map.groupBy?.(values, keyOf) ?? groupBy(values, keyOf))];
}

function groupBy(values, keyOf) {
  const groups = new Map();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
}
