import { Option } from 'commander';
import type { Engine } from '../extract/index.ts';
import { type FieldMapping, withField } from '../read/index.ts';

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
  readonly field?: FieldMapping;
}

/** Who reads the names: see the option's own words. */
export interface EngineOptions {
  readonly engine?: Engine;
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
];

export const formatOption = (...formats: readonly [string, ...string[]]): Option =>
  new Option('--format <format>', 'how results are printed').choices([...formats]).default(formats[0]);
