import type { Parameters } from '../../store/index.ts';
import { ARTICLE_COLUMNS } from '../asking/values.ts';
import { predicatesOf } from '../network/relations.ts';

/** Of whom the words are wanted: all of one entity, or what ties two; of one relation alone where it is named. */
export interface EvidenceRequest {
  readonly one: string;
  readonly other: string | null;
  readonly kind: string | null;
  /** As a link of the network has it. Between two it leads from the one to the other, and what is denied is no tie. */
  readonly relation: string | null;
  /** Of an office; empty for those of which no title is told, null for any. */
  readonly title: string | null;
  /** Of an event: true where the one acts on the other, false where they act together, null for either. */
  readonly isDirected: boolean | null;
}

/** So many facts are asked for; of one that is told by several parts of an entity in it there are several rows. */
export const MOST_ROWS = 400;
const FACT = `n AS fact, labels(n) AS labels, ${ARTICLE_COLUMNS}`;
const ROLES = 'AGENT|TARGET|PLACE|SPOKEN_BY|ABOUT|SUBJECT|OBJECT';
const NEWEST = `ORDER BY coalesce(a.publishedAt, '') DESC, a.id, n.start, n.id, side, otherSide LIMIT ${MOST_ROWS}`;
const LABELS: Readonly<Record<string, string>> = { claim: 'Claim', event: 'Event', quote: 'Quote' };

const ACTS_ON = "type(x) = 'AGENT' AND type(y) IN ['TARGET', 'PLACE'] OR type(x) = 'TARGET' AND type(y) = 'PLACE'";
const ACTS_WITH = "type(x) = type(y) AND type(x) <> 'PLACE'";

/** The question that brings these facts, the newest first; null where no fact can be of that kind. */
export function factsQuery(
  request: EvidenceRequest,
): { readonly cypher: string; readonly parameters: Parameters } | null {
  const { one, other, relation, title } = request;
  const kind = request.kind ?? (relation === null ? null : kindOfRelation(relation));
  const label = kind === null ? '__Annotation__' : LABELS[kind];
  if (label === undefined) return null;
  const wanted = relation === null ? [] : conditionsOf(kind, request);
  const where = wanted.length === 0 ? '' : `WHERE ${wanted.map((condition) => `(${condition})`).join(' AND ')}`;
  const second = other === null ? '' : `-[y:${ROLES}]->(o:__Entity__ {id: $other})`;
  const sides = other === null ? 'null AS otherSide, null AS otherName' : 'type(y) AS otherSide, o.name AS otherName';
  return {
    cypher: `
      MATCH (e:__Entity__ {id: $one})<-[x:${ROLES}]-(n:${label})${second} ${where}
      MATCH (n)-[:IN_ARTICLE]->(a:Article)
      RETURN type(x) AS side, e.name AS name, ${sides}, ${FACT} ${NEWEST}`,
    parameters: { one, other, relation, title: title?.toLowerCase() ?? null, predicates: predicatesOf(relation ?? '') },
  };
}

function kindOfRelation(relation: string): string {
  if (relation === 'SPOKE_OF') return 'quote';
  if (relation === 'NAMED_WITH') return 'mention';
  return predicatesOf(relation).length > 0 ? 'claim' : 'event';
}

/** The same that make a link of it: `linked` and `tiesOf` of the network. */
function conditionsOf(kind: string | null, { other, title, isDirected }: EvidenceRequest): string[] {
  const between = (condition: string) => (other === null ? [] : [condition]);
  if (kind === 'quote') return between("type(x) = 'SPOKEN_BY' AND type(y) = 'ABOUT'");
  if (kind === 'claim') {
    const ofTitle = title === null ? [] : ["toLower(coalesce(n.title, '')) = $title"];
    const isForward = between("type(x) = 'SUBJECT' AND type(y) = 'OBJECT'");
    return ['n.predicate IN $predicates', 'n.negated = false', ...ofTitle, ...isForward];
  }
  const order = isDirected === null ? `${ACTS_ON} OR ${ACTS_WITH}` : isDirected ? ACTS_ON : ACTS_WITH;
  return ['n.type = $relation', 'n.negated = false', ...between(order)];
}
