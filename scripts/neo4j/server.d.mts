export interface TestServer {
  readonly uri: string;
  readonly browser: string;
  stop(): Promise<void>;
}
export function whyNeo4jCannotStart(): string | null;
export function startNeo4j(): Promise<TestServer>;
