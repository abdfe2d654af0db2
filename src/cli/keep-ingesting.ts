import { performance } from 'node:perf_hooks';
import { EXIT } from './exit-code.ts';
import { withGraph } from './graph-target.ts';
import { type IngestedArticle, type IngestReport, ingestReport, summaryLines } from './ingest-report.ts';
import { type Ingest, ingestInto } from './ingesting.ts';
import type { FormatOptions, GraphOptions } from './options.ts';
import { stoppedBySignal } from './stopping.ts';
import { refuseUnwatchable, watch } from './watching.ts';

type Options = GraphOptions & FormatOptions & { readonly every?: number };

const EVERY_SECONDS = 60;

/**
 * Ingests what is new, round by round, until a signal stops it; gives the exit code. Each round opens the graph and closes
 * it after its last article: so an embedded graph can be asked in between, and a server may be another one by then.
 */
export async function keepIngesting(
  inputs: readonly string[],
  options: Options,
  { failures, terminal, ...ingest }: Ingest,
): Promise<number> {
  refuseUnwatchable(inputs);
  const isJson = options.format === 'json';
  const stopping = stoppedBySignal(() => terminal.tell('Stopping: what is in work is written. Again to end at once.'));
  const totals = { created: 0, updated: 0, duplicate: 0, failed: 0 };
  const print = (report: IngestReport, place: string) => {
    for (const status of Object.keys(totals) as (keyof typeof totals)[]) totals[status] += report.totals[status];
    if (isJson) terminal.print(JSON.stringify(report));
    else if (report.totals.unchanged < report.articles.length) terminal.print(summaryLines(report, place)[0] ?? '');
  };
  const take = (due: readonly string[]) =>
    withGraph(options, async (graph) => {
      const inGraph: IngestedArticle[] = [];
      const began = performance.now();
      const tell = (article: IngestedArticle) => {
        inGraph.push(article);
        // A feed of thirty items is the same one each minute.
        if (article.status !== 'unchanged') ingest.tell(article);
      };
      try {
        print(await ingestInto(graph, due, { ...ingest, failures, terminal, tell, stopping }), graph.place);
      } catch (error) {
        if (inGraph.length > 0) print(ingestReport(inGraph, (performance.now() - began) / 1000), graph.place);
        throw error;
      }
    });
  // A graph that is not there from the beginning is a slip, such as in its address or password.
  const place = await withGraph(options, async (graph) => graph.place);
  terminal.tell(`Watching for news, into ${place}. Ctrl-C stops.`);
  const everyMs = (options.every ?? EVERY_SECONDS) * 1000;
  const isGraphThere = await watch({ inputs, everyMs, stopping, terminal, take });
  failures.close();
  const counts = Object.entries(totals).map(([status, count]) => `${count} ${status}`);
  terminal.tell(`Stopped: ${counts.join(', ')}. The graph is in ${place}.`);
  return isGraphThere ? EXIT.done : EXIT.graph;
}
