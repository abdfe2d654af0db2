import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a site was asked for. */
export interface Asked {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  /** Milliseconds. */
  readonly at: number;
}

export interface Site {
  readonly origin: string;
  /** In the order in which it came; cleared by whoever has seen it. */
  readonly asked: Asked[];
  /** How many requests were being answered at once, at most. */
  readonly mostAtOnce: () => number;
  close(): Promise<void>;
}

export type Answer = (response: ServerResponse, request: IncomingMessage, origin: string) => void;

/** A site on loopback, over real HTTP, that answers each path as it is told; other paths are not there. */
export async function startSite(answers: Readonly<Record<string, Answer>>): Promise<Site> {
  const asked: Asked[] = [];
  let atOnce = 0;
  let most = 0;
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, headers: request.headers, at: performance.now() });
    atOnce += 1;
    most = Math.max(most, atOnce);
    response.on('close', () => {
      atOnce -= 1;
    });
    (answers[path] ?? missing)(response, request, origin);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    asked,
    mostAtOnce: () => most,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

const missing: Answer = (response) => {
  response.writeHead(404, { 'content-type': 'text/html' }).end('<p>Nothing is here.</p>');
};

/** Something that does not change, with a tag by which that can be asked. */
export function unchanging(type: string, body: string | Buffer, headers: Record<string, string> = {}): Answer {
  const etag = `"${Buffer.from(body).length}-${Buffer.from(body).subarray(-400, -300).toString('hex')}"`;
  return (response, request) => {
    if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else response.writeHead(200, { 'content-type': type, etag, ...headers }).end(body);
  };
}

/** The same, told by the time of its last change. */
export function dated(type: string, body: string, time: string): Answer {
  return (response, request) => {
    if (request.headers['if-modified-since'] === time) response.writeHead(304).end();
    else response.writeHead(200, { 'content-type': type, 'last-modified': time }).end(body);
  };
}

/** What never says whether it has changed. */
export function plain(type: string, body: string | Buffer, headers: Record<string, string> = {}): Answer {
  return (response) => response.writeHead(200, { 'content-type': type, ...headers }).end(body);
}

export function redirect(location: string, status = 302): Answer {
  return (response, _, origin) => response.writeHead(status, { location: location.replace('{origin}', origin) }).end();
}
