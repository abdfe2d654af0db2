import type { ArticleBrief, EntityBrief, Figure, Happening, Telling } from '../answers.ts';
import type { Ask, Row } from '../asking/ask.ts';
import {
  ARTICLE_COLUMNS,
  distinctArticles,
  entityOf,
  inOrder,
  numberOrNull,
  textOf,
  textOrNull,
} from '../asking/values.ts';
import { marksOf } from './standing.ts';
import { type Passages, passagesOf } from './texts.ts';

/** An event leads to the first telling of what happened; all that lead there are one happening. */
const WITH_OTHERS = `
  UNWIND $ids AS id
  MATCH (e:__Annotation__ {id: id})
  OPTIONAL MATCH (e)-[:SAME_AS]->(f:Event)
  RETURN id, f.id AS first`;
const OTHERS = `
  UNWIND $ids AS id
  MATCH (f:__Annotation__ {id: id})<-[:SAME_AS]-(e:Event)
  RETURN id AS first, e.id AS id`;
const EVENTS = `
  UNWIND $ids AS id
  MATCH (e:__Annotation__ {id: id})-[:IN_ARTICLE]->(a:Article)
  RETURN e.id AS id, e AS event, ${ARTICLE_COLUMNS}`;
const PARTICIPANTS = `
  UNWIND $ids AS id
  MATCH (e:__Annotation__ {id: id})-[r:AGENT|TARGET|PLACE]->(x:__Entity__)
  RETURN id, type(r) AS role, x AS entity ORDER BY id, x.name`;
const FIGURES = `
  UNWIND $ids AS id
  MATCH (e:__Annotation__ {id: id})-[:HAS_COUNT]->(n:Quantity)
  RETURN id, n AS figure ORDER BY id, n.start`;
const RELATIONS = `
  UNWIND $ids AS id
  MATCH (n:__Annotation__ {id: id})-[r:UPDATES|CONTRADICTS]->(m:Quantity)
  RETURN id AS later, m.id AS earlier, type(r) AS relation`;

/** The happenings that these events tell of, each with all its tellings, in the order in which the events are given. */
export async function happeningsOf(
  ask: Ask,
  events: readonly string[],
): Promise<{ readonly happenings: Happening[]; readonly articles: ArticleBrief[] }> {
  const groups = await groupsOf(ask, events);
  const ids = [...new Set([...groups.values()].flat())];
  const rows = await ask(EVENTS, { ids });
  const participants = await ask(PARTICIPANTS, { ids });
  const figures = await ask(FIGURES, { ids });
  const figureIds = figures.map((row) => textOf((row.figure as Node).properties.id));
  const relations = await ask(RELATIONS, { ids: figureIds });
  const passages = await passagesOf(
    ask,
    rows.map((row) => textOf(row.articleId)),
  );
  const tellings = new Map(
    rows.map((row) => [textOf(row.id), { row, telling: tellingOf(row, { participants, figures, passages }) }] as const),
  );
  const happenings = [...groups].flatMap(([id, members]): Happening[] => {
    const told = members
      .flatMap((member) => tellings.get(member) ?? [])
      .sort((one, other) => earlier(one.row, other.row));
    const [first] = told;
    if (first === undefined) return [];
    const own = new Set(told.flatMap(({ telling }) => telling.figures.map((figure) => figure.id)));
    return [
      {
        id,
        type: first.telling.type,
        date: first.telling.from ?? (textOf(first.row.published).slice(0, 10) || null),
        tellings: told.map(({ telling }) => telling),
        figureRelations: relations
          .filter((row) => own.has(textOf(row.later)) && own.has(textOf(row.earlier)))
          .map(relationOf),
      },
    ];
  });
  return { happenings, articles: distinctArticles(rows) };
}

type Node = { readonly properties: Row };

/** By the event that was told first, all of its happening. */
async function groupsOf(ask: Ask, events: readonly string[]): Promise<Map<string, string[]>> {
  const groups = new Map<string, string[]>();
  for (const row of await ask(WITH_OTHERS, { ids: events })) {
    const first = textOrNull(row.first) ?? textOf(row.id);
    if (!groups.has(first)) groups.set(first, [first]);
  }
  for (const row of await ask(OTHERS, { ids: [...groups.keys()] })) groups.get(textOf(row.first))?.push(textOf(row.id));
  return groups;
}

function earlier(one: Row, other: Row): number {
  return inOrder(textOf(one.published), textOf(other.published)) || inOrder(textOf(one.id), textOf(other.id));
}

interface Around {
  readonly participants: readonly Row[];
  readonly figures: readonly Row[];
  readonly passages: Passages;
}

function tellingOf(row: Row, { participants, figures, passages }: Around): Telling {
  const { properties } = row.event as Node;
  const id = textOf(row.id);
  const taking = (role: string): EntityBrief[] =>
    participants.filter((part) => part.id === id && part.role === role).map((part) => entityOf(part.entity));
  return {
    event: id,
    type: textOf(properties.type),
    trigger: textOf(properties.trigger),
    from: textOrNull(properties.from),
    to: textOrNull(properties.to),
    marks: marksOf(properties),
    agents: taking('AGENT'),
    targets: taking('TARGET'),
    places: taking('PLACE'),
    figures: figures.filter((part) => part.id === id).map((part) => figureOf((part.figure as Node).properties)),
    passage: passages(textOf(row.articleId), Number(properties.start), Number(properties.end)),
  };
}

function figureOf({ id, text, value, min, max, modifier, unit }: Row): Figure {
  return {
    id: textOf(id),
    text: textOf(text),
    value: numberOrNull(value),
    min: numberOrNull(min),
    max: numberOrNull(max),
    modifier: textOrNull(modifier),
    unit: textOrNull(unit),
  };
}

function relationOf({ later, earlier, relation }: Row): Happening['figureRelations'][number] {
  const name = relation === 'UPDATES' ? 'UPDATES' : 'CONTRADICTS';
  return { later: textOf(later), earlier: textOf(earlier), relation: name };
}
