import type { IncomingMessage } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { WiregraphError } from '../../article/index.ts';
import { type Proposal, VERDICTS } from '../../resolve/index.ts';
import type { GraphStore } from '../../store/index.ts';
import type { Overview } from '../answers.ts';
import type { Ask } from '../asking/ask.ts';
import { runQuery } from '../asking/run-query.ts';
import { savedQueries } from '../asking/saved-queries.ts';
import { vocabulary } from '../asking/vocabulary.ts';
import { network } from '../network/network.ts';
import { entitiesOfArticle, entitiesOfEvents } from '../network/starts.ts';
import { articlePage } from '../reading/article-page.ts';
import { entityPage } from '../reading/entity-page.ts';
import { evidence } from '../reading/evidence.ts';
import { happeningsOf } from '../reading/happenings.ts';
import { articleList } from '../reading/overview.ts';
import { timeline } from '../reading/timeline.ts';
import { asksOf, decide, review } from '../reviewing/review.ts';
import type { Search } from '../search/search.ts';
import { count, decoded, evidenceRequest, parsed, timelineRequest } from './asked.ts';
import { jsonBody } from './body.ts';
import type { Kept } from './kept.ts';

/** What answers are made of. */
export interface Desk {
  readonly graph: GraphStore;
  readonly ask: Ask;
  readonly search: Search;
  /** Asked for by everybody who comes. */
  readonly overview: Kept<Overview>;
  readonly proposals: Kept<readonly Proposal[]>;
  /** Who decides, where a merge is reviewed. */
  readonly by: string;
}

type Answer = (desk: Desk, id: string, asked: URLSearchParams, request: IncomingMessage) => Promise<unknown>;

/** The API: what is asked for by which path. */
const ROUTES: readonly (readonly [method: string, path: RegExp, answer: Answer])[] = [
  ['GET', /^\/api\/overview$/u, ({ overview }) => overview.get()],
  ['GET', /^\/api\/search$/u, (desk, _, asked) => found(desk, asked)],
  [
    'GET',
    /^\/api\/articles$/u,
    ({ ask }, _, asked) => articleList(ask, count(asked, 'skip', 0, 1e6), count(asked, 'limit', 50, 200)),
  ],
  ['GET', /^\/api\/articles\/([^/]+)$/u, ({ ask }, id) => articlePage(ask, id)],
  ['GET', /^\/api\/entities\/([^/]+)$/u, ({ ask }, id) => entityPage(ask, id)],
  ['GET', /^\/api\/events$/u, ({ ask }, _, asked) => timeline(ask, timelineRequest(asked))],
  ['GET', /^\/api\/events\/([^/]+)$/u, ({ ask }, id) => happening(ask, id)],
  ['GET', /^\/api\/evidence$/u, ({ ask }, _, asked) => evidence(ask, evidenceRequest(asked))],
  [
    'GET',
    /^\/api\/places$/u,
    async ({ search }, _, asked) => search.places().slice(0, count(asked, 'limit', 3000, 20_000)),
  ],
  ['POST', /^\/api\/network$/u, async (desk, _, __, request) => drawn(desk, await jsonBody(request))],
  ['POST', /^\/api\/query$/u, async ({ graph }, _, __, request) => answered(graph, await jsonBody(request))],
  ['GET', /^\/api\/saved-queries$/u, async () => savedQueries()],
  ['GET', /^\/api\/vocabulary$/u, ({ ask }) => vocabulary(ask)],
  ['GET', /^\/api\/review$/u, (desk) => reviewed(desk)],
  ['POST', /^\/api\/review$/u, async (desk, _, __, request) => decided(desk, await jsonBody(request))],
  ['DELETE', /^\/api\/review\/([^/]+)$/u, (desk, id) => takenBack(desk, id)],
];

/** The answer to a request to the API; null where there is no such path. */
export function answerTo(desk: Desk, url: URL, request: IncomingMessage): Promise<unknown> | null {
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  for (const [wanted, path, answer] of ROUTES) {
    const match = method === wanted ? path.exec(url.pathname) : null;
    if (match !== null) return answer(desk, decoded(match[1] ?? ''), url.searchParams, request);
  }
  return null;
}

async function found({ search, proposals }: Desk, asked: URLSearchParams) {
  const query = (asked.get('q') ?? '').slice(0, 200);
  const answer = search.find(query, count(asked, 'limit', 24, 200));
  search.refresh().then(
    (isChanged) => isChanged && proposals.forget(),
    () => undefined,
  );
  return answer;
}

const networkBody = z.object({
  expand: z.array(z.string()).max(100).default([]),
  among: z.array(z.string()).max(6000).default([]),
  article: z.string().optional(),
  events: z.array(z.string()).max(100).optional(),
  limit: z.number().int().min(0).max(500).default(30),
  withMentions: z.boolean().default(false),
});

/** Of an article or events those who are in them; of nothing at all the best known with whom they have most to do. */
async function drawn({ ask, search }: Desk, body: unknown) {
  const { expand, among, article, events, limit, withMentions } = parsed(networkBody, body);
  const isAsked = expand.length + among.length + (events ?? []).length > 0 || article !== undefined;
  if (!isAsked) return network(ask, { expand: await bestKnown(search), among: [], limit: 4, withMentions });
  const start = [
    ...(article === undefined ? [] : await entitiesOfArticle(ask, article)),
    ...(events === undefined ? [] : await entitiesOfEvents(ask, events)),
  ];
  return network(ask, { expand, among: [...among, ...start], limit, withMentions });
}

/** Names come first into the catalogue: who is not known yet is known in a moment. */
async function bestKnown(search: Search): Promise<string[]> {
  for (let waited = 0; search.bestKnown(1).length === 0 && waited < 20; waited += 1) await setTimeout(100);
  return search.bestKnown(12);
}

const queryBody = z.object({
  cypher: z.string().min(1).max(20_000),
  parameters: z.record(z.string(), z.unknown()).default({}),
});

async function answered(graph: GraphStore, body: unknown) {
  const { cypher, parameters } = parsed(queryBody, body);
  return runQuery(graph, cypher, parameters);
}

const reviewBody = z.object({ one: z.string(), other: z.string(), verdict: z.enum(VERDICTS) });

async function reviewed({ graph, ask, proposals }: Desk) {
  return review(graph, ask, await proposals.get());
}

async function decided(desk: Desk, body: unknown) {
  const { graph, search, overview, by } = desk;
  const { one, other, verdict } = parsed(reviewBody, body);
  await decide(graph, [one, other], verdict, by);
  overview.forget();
  void search.refresh(true).catch(() => undefined);
  return reviewed(desk);
}

async function takenBack(desk: Desk, id: string) {
  const { graph, search, overview, proposals } = desk;
  const decision = (await graph.judgements()).find((judgement) => judgement.id === id);
  await graph.withdraw(id);
  overview.forget();
  // A question that was answered before these were made is not among them.
  const known = proposals.held();
  if (known === null || decision === undefined || !asksOf(known, decision)) proposals.forget();
  void search.refresh(true).catch(() => undefined);
  return reviewed(desk);
}

async function happening(ask: Ask, id: string) {
  const answer = await happeningsOf(ask, [id]);
  if (answer.happenings.length > 0) return answer;
  throw new WiregraphError('not-found', 'No such event in the graph', 'It may have gone with its article.');
}
