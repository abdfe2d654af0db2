import { availableParallelism } from 'node:os';
import { InvalidArgumentError, Option } from 'commander';
import type { Engine } from '../extract/index.ts';
import { type FieldMapping, type ReadOptions as ReaderOptions, withField } from '../read/index.ts';
import { seconds, secondsOrNone } from './seconds.ts';

/** Options that every command takes. */
export interface CommonOptions {
  readonly quiet?: boolean;
  readonly debug?: boolean;
}

export interface GraphOptions extends CommonOptions {
  readonly graph?: string;
  readonly database?: string;
}

export interface ReadOptions extends CommonOptions, EngineOptions, FetchOptions {
  readonly published?: string;
  readonly asIs?: boolean;
  readonly field?: FieldMapping;
}

/** How addresses are fetched; times in seconds. */
export interface FetchOptions {
  readonly allowPrivate?: boolean;
  readonly delay?: number;
  readonly timeout?: number;
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
  new Option(
    '--field <name=column>',
    'the column or key of JSON and CSV items that holds a field, as headline=Title or text=Body.full (may be repeated)',
  ).argParser<FieldMapping>(withField),
  new Option('--allow-private', 'fetch also from this machine and from private networks'),
  new Option('--delay <seconds>', 'the pause between two requests to one host (default: 1)').argParser(secondsOrNone),
  new Option('--timeout <seconds>', 'the longest that an answer from the web may take (default: 60)').argParser(
    seconds,
  ),
];

/** The same in the words of the reader, which tells what it passed over. */
export function readerOptions(options: ReadOptions, tell: (message: string) => void): ReaderOptions {
  const { published, asIs, field: fields, allowPrivate, delay, timeout } = options;
  const inMs = (time: number | undefined) => (time === undefined ? undefined : time * 1000);
  return { published, asIs, fields, tell, web: { allowPrivate, delayMs: inMs(delay), timeoutMs: inMs(timeout) } };
}

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
