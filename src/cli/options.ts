import { Option } from 'commander';

/** Options that every command takes. */
export interface CommonOptions {
  readonly quiet?: boolean;
  readonly debug?: boolean;
}

export interface GraphOptions extends CommonOptions {
  readonly graph?: string;
  readonly database?: string;
}

export interface ReadOptions extends CommonOptions {
  readonly published?: string;
  readonly asIs?: boolean;
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

export const readOptions = (): Option[] => [
  new Option('--published <date>', 'the publication date (YYYY-MM-DD) of inputs that state none'),
  new Option('--as-is', "take the input's text as the body: nothing is cleaned or split off"),
];

export const formatOption = (...formats: readonly [string, ...string[]]): Option =>
  new Option('--format <format>', 'how results are printed').choices([...formats]).default(formats[0]);
