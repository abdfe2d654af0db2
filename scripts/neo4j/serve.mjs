// Serves neo4j/ to Neo4j Browser, on this machine alone:
//   node scripts/neo4j/serve.mjs [PORT]     then in Browser  :style http://localhost:PORT/wiregraph.grass
//                                                            :play http://localhost:PORT/guide.html
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';

const folder = new URL('../../neo4j/', import.meta.url);
const TYPES = { 'wiregraph.grass': 'text/plain', 'guide.html': 'text/html', 'favorites.zip': 'application/zip' };
const DEFAULT_PORT = 8001;
/** Browser is a page of another address: it asks first whether it may read. */
const ALLOWED = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, OPTIONS',
  'access-control-allow-headers': '*',
  'access-control-allow-private-network': 'true',
};

/** Serves on the loopback interface; port 0 takes a free one. `localhost` is a host that Browser trusts by default. */
export async function serveGuide(port = 0) {
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
    if (request.method === 'OPTIONS') return response.writeHead(204, ALLOWED).end();
    if (request.method !== 'GET' || !Object.hasOwn(TYPES, name)) return response.writeHead(404, ALLOWED).end();
    const headers = { ...ALLOWED, 'content-type': `${TYPES[name]}; charset=utf-8`, 'cache-control': 'no-store' };
    return response.writeHead(200, headers).end(readFileSync(new URL(name, folder)));
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, 'localhost', resolve));
  const stop = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { address: `http://localhost:${server.address().port}`, stop };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { address, stop } = await serveGuide(Number(process.argv[2] ?? DEFAULT_PORT));
  console.log(
    `In Neo4j Browser:\n  :style ${address}/wiregraph.grass\n  :play ${address}/guide.html\nCtrl-C ends this.`,
  );
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop().then(() => process.exit(0)));
}
