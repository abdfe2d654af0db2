import { spawn } from 'node:child_process';
import { Command, InvalidArgumentError } from 'commander';
import { serveExplorer } from '../../explore/index.ts';
import { withGraph } from '../graph-target.ts';
import { commonOptions, type GraphOptions, graphOptions } from '../options.ts';
import { openTerminal } from '../terminal.ts';

interface Options extends GraphOptions {
  readonly port: number;
  readonly open: boolean;
}

export function viewCommand(): Command {
  const command = new Command('view')
    .description('explore the graph in a browser, on this machine alone, until Ctrl-C')
    .option('--port <number>', 'the port to serve it on; 0 takes any that is free', portNumber, 0)
    .option('--no-open', 'only print the address, and open no browser')
    .action(run);
  for (const option of [...graphOptions(), ...commonOptions()]) command.addOption(option);
  return command;
}

async function run(options: Options): Promise<void> {
  const terminal = openTerminal(options.quiet ?? false);
  // From here on a signal ends the serving, and the graph is closed as it should be.
  const stopped = untilStopped();
  await withGraph(options, async (graph) => {
    const explorer = await serveExplorer(graph, { port: options.port });
    try {
      terminal.print(`The explorer of ${graph.place}: ${explorer.address}`);
      terminal.tell('Ctrl-C stops it. Until then an embedded graph is open here alone: ingest waits for its end.');
      if (options.open && terminal.isInteractive) openBrowser(explorer.address);
      await stopped;
    } finally {
      await explorer.close();
    }
  });
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

/** By the means of the system; where there is none the printed address is enough. */
function openBrowser(address: string): void {
  const [program, ...before] = { darwin: ['open'], win32: ['rundll32', 'url.dll,FileProtocolHandler'] }[
    process.platform as string
  ] ?? ['xdg-open'];
  const child = spawn(program ?? 'xdg-open', [...before, address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

function portNumber(words: string): number {
  if (!/^\d{1,5}$/u.test(words) || Number(words) > 65_535) throw new InvalidArgumentError('Give a number up to 65535.');
  return Number(words);
}
