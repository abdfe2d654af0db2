import { availableParallelism } from 'node:os';
import { InvalidArgumentError, Option } from 'commander';
import type { Engine } from '../extract/index.ts';

/** Options that every command takes. */
export interface CommonOptions {
  readonly quiet?: boolean;
  readonly debug?: boolean;
}

export interface GraphOptions extends CommonOptions {
  readonly graph?: string;
  readonly database?: string;
}

export interface ReadOptions extends CommonOptions, EngineOptions {
  readonly published?: string;
  readonly asIs?: boolean;
}

/** Who reads the names: see the option's own words. */
export interface EngineOptions {
  readonly engine?: Engine;
}

export interface WorkerOptions {
  readonly workers: number;
}

export interface FormatOptions {
  readonly format: string;
}

export const commonOptions = (): Option[] => [
  new Option('--quiet', 'say nothing but results and failures'),
  new Option('--debug', 'show where an error came from'),
];

export const graphOptions = (): Option[] => [
  new Option('--graph <target>', 'a folder for the embedded graph, or a bolt:// or neo4j:// address').env('NEO4J_URI'),
  new Option('--database <name>', "the Neo4j database; without it the server's own default").env('NEO4J_DATABASE'),
];

export const engineOption = (): Option =>
  new Option('--engine <engine>', 'who reads the names: the trained encoder, or the light tier').choices([
    'encoder',
    'fast',
  ]);

export const readOptions = (): Option[] => [
  new Option('--published <date>', 'the publication date (YYYY-MM-DD) of inputs that state none'),
  engineOption(),
  new Option('--as-is', "take the input's text as the body: nothing is cleaned or split off"),
];

/** More would take memory and read faster than a graph is written. */
const MOST_WORKERS = 4;

export const workersOption = (): Option =>
  new Option('--workers <count>', 'threads that articles are read in; 0: none but the main one')
    .argParser(wholeNumber)
    .default(Math.min(availableParallelism(), MOST_WORKERS));

function wholeNumber(text: string): number {
  if (!/^\d{1,3}$/u.test(text)) throw new InvalidArgumentError('Give a whole number from 0 to 999.');
  return Number(text);
}

export const formatOption = (...formats: readonly [string, ...string[]]): Option =>
  new Option('--format <format>', 'how results are printed').choices([...formats]).default(formats[0]);
