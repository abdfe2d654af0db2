export { reportOf } from './reporting/report.ts';
export { type Explorer, type ExplorerOptions, serveExplorer } from './serving/server.ts';
