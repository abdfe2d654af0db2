import type { Engine } from '../extract/index.ts';
// Past the room's door: behind it the tagger is loaded, which the threads need and not the command.
import { runsNatively } from '../language/session.ts';
import type { EngineOptions } from './options.ts';
import type { Terminal } from './terminal.ts';

/** The engine that was asked for; without `--engine` the encoder, or the light model where no native binary can run it. */
export async function engineFor({ engine }: EngineOptions, terminal: Terminal): Promise<Engine> {
  if (engine !== undefined) return engine;
  if (await runsNatively()) return 'encoder';
  terminal.warn(
    'The encoder has no native binary for this machine. Names are read by the light model, which is less exact; --engine encoder runs the encoder all the same, slowly.',
  );
  return 'fast';
}
