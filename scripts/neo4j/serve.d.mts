export interface GuideServer {
  readonly address: string;
  stop(): Promise<void>;
}
export function serveGuide(port?: number): Promise<GuideServer>;
