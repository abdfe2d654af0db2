import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { userInfo } from 'node:os';
import { WiregraphError } from '../../article/index.ts';
import type { GraphStore } from '../../store/index.ts';
import { asker } from '../asking/ask.ts';
import { overview } from '../reading/overview.ts';
import { openSearch } from '../search/search.ts';
import { refusalOf } from './guard.ts';
import { kept } from './kept.ts';
import { type PageFile, pageFiles } from './page-files.ts';
import { refuse, secure, sendError, sendJson } from './respond.ts';
import { answerTo, type Desk } from './routes.ts';

export interface ExplorerOptions {
  /** 0 takes any that is free. */
  readonly port?: number;
  /** Who decides on merges; the user of this machine without it. */
  readonly by?: string;
}

export interface Explorer {
  /** With the token that changing the graph needs. */
  readonly address: string;
  /** Without it. */
  readonly origin: string;
  readonly token: string;
  /** Resolves when search knows all of the graph. */
  readonly searchReady: () => Promise<void>;
  /** Stops serving. The graph is left open. */
  readonly close: () => Promise<void>;
}

const EXPECTED =
  'Ask for overview, search, articles, entities, events, evidence, places, network, query, saved-queries, vocabulary or review.';
const OVERVIEW_FOR_MS = 10_000;

/** Serves the explorer of a graph on this machine alone. `usage` where the port is taken. */
export async function serveExplorer(graph: GraphStore, options: ExplorerOptions = {}): Promise<Explorer> {
  const ask = asker(graph);
  const token = randomBytes(24).toString('base64url');
  const files = pageFiles();
  // Known before anybody asks, and before search begins to read all of the graph.
  const first = kept(() => overview(graph, ask), OVERVIEW_FOR_MS);
  await first.get();
  const search = openSearch(ask);
  const proposals = kept(() => graph.proposals(), Number.POSITIVE_INFINITY);
  const desk: Desk = { graph, ask, search, overview: first, proposals, by: options.by ?? userName() };
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    void handle({ desk, files, port, token }, request, response).catch(() => response.destroy());
  });
  try {
    await listen(server, options.port ?? 0);
  } catch (cause) {
    search.stop();
    throw cause;
  }
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return {
    address: `${origin}/#token=${token}`,
    origin,
    token,
    searchReady: () => search.ready(),
    close: async () => {
      search.stop();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
      await search.ready().catch(() => undefined);
    },
  };
}

interface Serving {
  readonly desk: Desk;
  readonly files: ReadonlyMap<string, PageFile>;
  readonly port: number;
  readonly token: string;
}

async function handle(
  { desk, files, port, token }: Serving,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const nonce = randomBytes(16).toString('base64');
  secure(response, nonce);
  const refusal = refusalOf(request, port, token);
  if (refusal !== null) {
    refuse(response, refusal.status, { code: 'refused', message: refusal.message, advice: '' });
    return;
  }
  const url = URL.canParse(request.url ?? '/', 'http://localhost')
    ? new URL(request.url ?? '/', 'http://localhost')
    : null;
  if (url === null) {
    refuse(response, 400, { code: 'usage', message: 'The address cannot be read.', advice: '' });
    return;
  }
  if (!url.pathname.startsWith('/api/')) {
    sendFile(response, files, url.pathname, nonce);
    return;
  }
  try {
    const answer = answerTo(desk, url, request);
    if (answer === null)
      throw new WiregraphError('not-found', `Nothing at ${request.method} ${url.pathname}`, EXPECTED);
    sendJson(response, 200, await answer);
  } catch (error) {
    sendError(response, error);
  }
}

/** Files by their names; any other path is one of the page's own, which it reads itself. */
function sendFile(response: ServerResponse, files: ReadonlyMap<string, PageFile>, path: string, nonce: string): void {
  const named = files.get(path);
  const isAsset = named !== undefined && path.startsWith('/assets/');
  const file = isAsset ? named : path.startsWith('/assets/') ? undefined : files.get('/index.html');
  if (file === undefined) {
    refuse(response, 404, { code: 'not-found', message: `Nothing at ${path}`, advice: '' });
    return;
  }
  const body = isAsset ? file.body : Buffer.from(file.body.toString('utf8').replaceAll('{{nonce}}', nonce));
  response.writeHead(200, {
    'Content-Type': file.type,
    'Content-Length': body.length,
    // Their names change with what is in them.
    'Cache-Control': isAsset ? 'public, max-age=31536000, immutable' : 'no-store',
  });
  response.end(body);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const isTaken = cause.code === 'EADDRINUSE' || cause.code === 'EACCES';
      const message = isTaken ? `Port ${port} is taken` : `Port ${port} cannot be served: ${cause.message}`;
      reject(
        new WiregraphError(
          'usage',
          message,
          'Give another with --port, or none for any that is free',
          undefined,
          cause,
        ),
      );
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'somebody';
  }
}
