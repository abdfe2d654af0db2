import type { HappeningsAnswer } from '../answers.ts';
import type { Ask } from '../asking/ask.ts';
import { inOrder, textOf } from '../asking/values.ts';
import { happeningsOf } from './happenings.ts';

/** Which happenings are wanted. `compared`: told by several articles; `contradicted`: with figures that disagree. */
export interface TimelineRequest {
  readonly type: string | null;
  readonly entity: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly only: 'all' | 'compared' | 'contradicted';
  readonly limit: number;
}

/** The newest happenings first. */
export async function timeline(ask: Ask, request: TimelineRequest): Promise<HappeningsAnswer> {
  const { limit } = request;
  const rows = await ask(eventsQuery(request), { ...request, most: 3 * limit + 1 });
  const { happenings, articles } = await happeningsOf(
    ask,
    rows.map((row) => textOf(row.id)),
  );
  const sorted = happenings.sort(
    (one, other) => inOrder(other.date ?? '', one.date ?? '') || inOrder(one.id, other.id),
  );
  const isCut = rows.length > 3 * limit || sorted.length > limit;
  return { happenings: sorted.slice(0, limit), articles, isCut };
}

function eventsQuery({ type, entity, from, to, only }: TimelineRequest): string {
  const conditions = [
    ...(type === null ? [] : ['e.type = $type']),
    ...(from === null ? [] : ['day >= $from']),
    ...(to === null ? [] : ['day <= $to']),
  ];
  const match = {
    all: 'MATCH (e:Event)-[:IN_ARTICLE]->(a:Article)',
    compared: 'MATCH (e:Event)-[:SAME_AS]->(f:Event) MATCH (e)-[:IN_ARTICLE]->(a:Article)',
    contradicted:
      'MATCH (e:Event)-[:HAS_COUNT]->(n:Quantity)-[:CONTRADICTS]->(m:Quantity) MATCH (e)-[:IN_ARTICLE]->(a:Article)',
  }[only];
  const participant = entity === null ? '' : 'MATCH (e)-[:AGENT|TARGET|PLACE]->(x:__Entity__ {id: $entity})';
  return `${entity === null || only !== 'all' ? `${match} ${participant}` : OF_ENTITY}
    WITH DISTINCT e, coalesce(e.from, substring(a.publishedAt, 0, 10), '') AS day
    ${conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`}
    RETURN e.id AS id, day ORDER BY day DESC, id LIMIT $most`;
}

/** From the entity, not from every event of the graph. */
const OF_ENTITY =
  'MATCH (x:__Entity__ {id: $entity})<-[:AGENT|TARGET|PLACE]-(e:Event) MATCH (e)-[:IN_ARTICLE]->(a:Article)';
