export interface TestServer {
  readonly uri: string;
  readonly browser: string;
  stop(): Promise<void>;
  /** Ends it at once; what it holds stays for `restart`. */
  crash(): Promise<void>;
  /** Ends it in order, where it runs, and starts it over what it holds, with other further lines of neo4j.conf. */
  restart(settings: readonly string[]): Promise<void>;
}
export function whyNeo4jCannotStart(): string | null;
export interface ServerOptions {
  /** Of the user `neo4j`; without it authentication is off. */
  readonly password?: string;
  /** A folder with `private.key` and `public.crt`. */
  readonly certificate?: string;
  /** Further lines of neo4j.conf. */
  readonly settings?: readonly string[];
  readonly imported?: { readonly folder: string; readonly parameters: readonly string[] };
  /** A release of Neo4j Community; without it the long-term one, 5.26. */
  readonly version?: string;
  /** The program that runs it; without it `java` of the path. */
  readonly java?: string;
  /** Options of the Java machine; without them it starts fast and takes 256 MB. */
  readonly machine?: readonly string[];
}
export function startNeo4j(options?: ServerOptions): Promise<TestServer>;
