import { Command, CommanderError } from 'commander';
import { WiregraphError } from '../article/index.ts';
import { annotateCommand } from './commands/annotate.ts';
import { evaluateCommand } from './commands/evaluate.ts';
import { explainCommand } from './commands/explain.ts';
import { exportCommand } from './commands/export.ts';
import { ingestCommand } from './commands/ingest.ts';
import { queryCommand } from './commands/query.ts';
import { reportCommand } from './commands/report.ts';
import { retractCommand } from './commands/retract.ts';
import { reviewCommand } from './commands/review.ts';
import { statusCommand } from './commands/status.ts';
import { verifyCommand } from './commands/verify.ts';
import { viewCommand } from './commands/view.ts';
import { EXIT, exitCodeOf, wordsOf } from './exit-code.ts';
import { version } from './version.ts';

const COMMANDS = [
  ingestCommand,
  annotateCommand,
  queryCommand,
  retractCommand,
  explainCommand,
  reviewCommand,
  statusCommand,
  verifyCommand,
  exportCommand,
  evaluateCommand,
  viewCommand,
  reportCommand,
];

/** Runs one command line; the exit code of the contract is left in `process.exitCode`. */
export async function runProgram(parameters: readonly string[]): Promise<void> {
  const program = new Command('wiregraph')
    .description(
      'Turns news articles into a knowledge graph in which every fact leads back to the sentence that says it.',
    )
    .version(version(), '--version')
    .exitOverride();
  for (const command of COMMANDS) program.addCommand(command().exitOverride());
  try {
    await program.parseAsync([...parameters], { from: 'user' });
  } catch (error) {
    process.exitCode = report(error, parameters.includes('--debug'));
    // The embedded engine cannot be stopped: a query that was given up on would keep the process alive.
    if (error instanceof WiregraphError && error.code === 'query-timeout') process.exit();
  }
}

function report(error: unknown, isDebug: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  process.stderr.write(`wiregraph: ${wordsOf(error)}\n`);
  if (isDebug && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return exitCodeOf(error);
}
