import { WiregraphError } from '../../article/index.ts';
import type { GraphStore } from '../../store/index.ts';
import { counted, isNode, isRelationship } from '../answers.ts';
import { type Ask, asker } from '../asking/ask.ts';
import { runQuery } from '../asking/run-query.ts';
import { textOf } from '../asking/values.ts';
import { resultDrawing } from '../drawing/result-drawing.ts';
import { network } from '../network/network.ts';
import { entityPage } from '../reading/entity-page.ts';
import { evidence } from '../reading/evidence.ts';
import { happeningsOf } from '../reading/happenings.ts';
import { type Html, html } from './html.ts';
import { evidenceHtml, happeningHtml, passageHtml, Sources } from './parts.ts';
import { networkDrawing, pictureHtml } from './picture.ts';
import { STYLE } from './style.ts';

const MOST_NEIGHBOURS = 24;
/** Of more nodes a picture on paper tells nothing. */
const MOST_DRAWN = 150;
/** Cypher begins with one of these, or with a comment, and has a pattern, a call or what it returns. */
const QUERY = /^(?:\/\/|(?:MATCH|OPTIONAL|UNWIND|CALL|WITH|RETURN)\b)/iu;
const SIGNS = /[({]|\bRETURN\b/iu;

/**
 * One page that holds everything it shows: of an entity (by its id or name), of an event (by its id) or of the answer to
 * a query. `not-found`; `usage` where several entities have the name.
 */
export async function reportOf(graph: GraphStore, subject: string): Promise<string> {
  const ask = asker(graph);
  const isEvent =
    (await ask('MATCH (e:__Annotation__ {id: $id}) WHERE e:Event RETURN e.id AS id', { id: subject })).length > 0;
  if (isEvent) return eventReport(ask, subject);
  // A name can begin like a query: `Match Group`, `Call Centre (Accra)`.
  const isQuery = QUERY.test(subject.trimStart()) && SIGNS.test(subject);
  const id = await entityId(graph, ask, subject).catch((error: unknown) => {
    if (isQuery && error instanceof WiregraphError && error.code === 'not-found') return null;
    throw error;
  });
  return id === null ? queryReport(graph, subject) : entityReport(ask, id);
}

/** An entity that only its own article speaks of is known by its id. */
async function entityId(graph: GraphStore, ask: Ask, subject: string): Promise<string> {
  const [own] = await ask('MATCH (e:__Entity__ {id: $id}) RETURN e.id AS id', { id: subject });
  return own === undefined ? (await graph.explain(subject)).id : textOf(own.id);
}

async function entityReport(ask: Ask, id: string): Promise<string> {
  const page = await entityPage(ask, id);
  const around = await network(ask, { expand: [id], among: [], limit: MOST_NEIGHBOURS, withMentions: false });
  const told = await evidence(ask, {
    ...{ one: id, other: null, kind: null, relation: null, title: null, isDirected: null },
  });
  const sources = new Sources([...page.articles, ...told.articles, ...around.articles]);
  const { entity, aliases, roles, happenings, said } = page;
  const claims = told.evidence.filter(({ kind }) => kind === 'claim');
  return pageOf(
    entity.name,
    html`<p class="quiet">${[entity.kind, ...entity.labels].join(' · ')}</p><h1><bdi>${entity.name}</bdi></h1>
${entity.description === null ? '' : html`<p>${entity.description}</p>`}
${aliases.length === 0 ? '' : html`<p class="quiet">Also <bdi>${aliases.join(', ')}</bdi></p>`}
<p class="quiet">${[counted(page.counts.articles, 'article'), counted(page.counts.events, 'event'), counted(page.counts.quotes, 'quote'), counted(page.counts.claims, 'claim')].join(', ')}</p>
${pictureHtml(networkDrawing(around), `Who is tied to ${entity.name}, by what ${counted(around.articles.length, 'article')} ${around.articles.length === 1 ? 'states' : 'state'}`)}
${section(
  'Roles',
  roles.map(
    ({ title, at, passages }) =>
      html`<h3><bdi>${title}${at === null ? '' : `, ${at.name}`}</bdi></h3>${passages.map((passage) => passageHtml(passage, sources))}`,
  ),
)}
${section(
  'Events',
  happenings.map((happening) => happeningHtml(happening, sources)),
)}
${section(
  'Said',
  said.map(({ passage }) => passageHtml(passage, sources)),
)}
${section(
  'Relations stated',
  claims.map((item) => evidenceHtml(item, sources)),
)}
${sources.list()}`,
  );
}

async function eventReport(ask: Ask, id: string): Promise<string> {
  const { happenings, articles } = await happeningsOf(ask, [id]);
  const [happening] = happenings;
  if (happening === undefined)
    throw new WiregraphError('not-found', `No event '${id}'`, 'Give the id of an event in the graph.');
  const sources = new Sources(articles);
  const taking = new Set(
    happening.tellings.flatMap(({ agents, targets, places }) =>
      [...agents, ...targets, ...places].map((one) => one.id),
    ),
  );
  const around = await network(ask, { expand: [], among: [...taking], limit: 0, withMentions: false });
  return pageOf(
    happening.type,
    html`<h1>${happening.type}</h1>${pictureHtml(networkDrawing(around), 'Who takes part, and what ties them')}${happeningHtml(happening, sources)}${sources.list()}`,
  );
}

async function queryReport(graph: GraphStore, cypher: string): Promise<string> {
  const { columns, rows, nodes, links } = await runQuery(graph, cypher, {});
  const drawing = resultDrawing({ nodes: nodes.slice(0, MOST_DRAWN), links });
  const cell = (value: unknown) => html`<td><bdi>${plain(value)}</bdi></td>`;
  return pageOf(
    'Answer to a query',
    html`<h1>Answer to a query</h1><blockquote><code>${cypher.trim()}</code></blockquote>${pictureHtml(drawing, 'The nodes and relationships of the answer')}
<table><tr>${columns.map((column) => html`<th>${column}</th>`)}</tr>${rows.map((row) => html`<tr>${row.map(cell)}</tr>`)}</table>`,
  );
}

/** Of a node its name, of a relationship its type. */
function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(plain).join(', ');
  if (isNode(value)) return textOf(value.properties.name);
  if (isRelationship(value)) return value.type;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function section(title: string, parts: readonly Html[]): Html {
  return parts.length === 0 ? html`` : html`<h2>${title}</h2>${parts}`;
}

function pageOf(title: string, body: Html): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
${html`<title>${title} – wiregraph</title>`.text}<style>${STYLE}</style></head><body>
${body.text}
</body></html>
`;
}
