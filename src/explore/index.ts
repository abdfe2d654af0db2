export { type Explorer, type ExplorerOptions, serveExplorer } from './serving/server.ts';
