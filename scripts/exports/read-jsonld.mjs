// Expands a JSON-LD document in safe mode, which refuses terms without a meaning and addresses that are none, and prints
// how many things of each type are in it, and how many links lead to nothing.
import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';

const documentLoader = (url) => Promise.reject(new Error(`${url} was to be fetched`));
const document = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const nodes = await jsonld.expand(document, { documentLoader, safe: true });
const types = {};
for (const node of nodes) for (const type of node['@type'] ?? []) types[type] = (types[type] ?? 0) + 1;
const known = new Set(nodes.map((node) => node['@id']));
const LINKS = [
  ...['https://schema.org/mentions', 'https://schema.org/about', 'http://www.w3.org/ns/oa#hasBody'],
  ...['http://www.w3.org/ns/prov#wasDerivedFrom', 'http://www.w3.org/ns/prov#wasQuotedFrom'],
];
const ends = nodes.flatMap((node) => LINKS.flatMap((link) => (node[link] ?? []).map((end) => end['@id'])));
console.log(
  JSON.stringify({
    nodes: nodes.length,
    types,
    links: ends.length,
    faults: ends.filter((end) => !known.has(end)).slice(0, 20),
  }),
);
