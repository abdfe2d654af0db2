import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Service {
  readonly image: string;
  readonly build?: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly profiles?: readonly string[];
  readonly healthcheck?: object;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (name: string) => readFileSync(`${root}${name}`, 'utf8');
const lines = read('Dockerfile').replaceAll('\\\n', '').split('\n');
const { services } = parse(read('compose.yaml')) as { services: Readonly<Record<string, Service>> };
const { neo4j, ingest } = services;

describe('the image of the command', () => {
  it('is made of files that are there and that are not kept from it', () => {
    const copied = lines
      .filter((line) => /^COPY (?!--)/u.test(line))
      .flatMap((line) => line.split(/\s+/u).slice(1, -1))
      .map((name) => name.replace(/^\.\//u, ''));
    expect(copied.length).toBeGreaterThan(0);
    expect(copied.filter((name) => !existsSync(`${root}${name}`))).toEqual([]);
    const sent = read('.dockerignore').match(/(?<=^!).+$/gmu) ?? [];
    expect([...sent].sort()).toEqual([...copied].sort());
  });

  it('holds all that the package is made of', () => {
    const { files } = JSON.parse(read('package.json')) as { files: readonly string[] };
    const sources = files.filter((name) => !/^!|^dist/u.test(name)).map((name) => name.replace(/\/.*/u, ''));
    const sent = read('.dockerignore');
    expect(sources.filter((name) => !sent.includes(`!${name}\n`))).toEqual([]);
  });

  it('runs on a Node that the package is tried on, and not as root', () => {
    const bases = lines.filter((line) => line.startsWith('FROM ')).map((line) => /node:(\d+)-/u.exec(line)?.[1]);
    expect(bases).toEqual(['22', '22']);
    expect(lines.filter((line) => line.startsWith('USER '))).toEqual(['USER 1000:1000']);
  });
});

describe('the services of compose.yaml', () => {
  it('are Neo4j alone where nothing else is asked for', () => {
    const started = Object.entries(services).filter(([, service]) => service.profiles === undefined);
    expect(started.map(([name]) => name)).toEqual(['neo4j']);
  });

  it('ingest into that server, once it answers, with its own password', () => {
    expect(ingest?.build).toBe('.');
    expect(ingest?.depends_on?.neo4j?.condition).toBe('service_healthy');
    expect(neo4j?.healthcheck).toBeDefined();
    expect(ingest?.environment).toMatchObject({ NEO4J_URI: 'bolt://neo4j:7687', NEO4J_USERNAME: 'neo4j' });
    expect(neo4j?.environment.NEO4J_AUTH).toBe(`neo4j/${ingest?.environment.NEO4J_PASSWORD}`);
  });
});
