import { WiregraphError } from '../article/index.ts';
import { type Engine, modelsRun } from '../extract/index.ts';
import type { EngineOptions } from './options.ts';
import type { Terminal } from './terminal.ts';

/** The engine that was asked for; without `--engine` the encoder, or the light tier where its runtime has no binary. */
export async function engineFor(options: EngineOptions, terminal: Terminal): Promise<Engine> {
  if (options.engine === 'fast') return 'fast';
  if (await modelsRun()) return 'encoder';
  if (options.engine === 'encoder')
    throw new WiregraphError(
      'usage',
      'The encoder cannot run on this machine: its runtime (onnxruntime-node) has no binary for it',
      'Use --engine fast',
    );
  terminal.warn('The encoder has no binary for this machine; names are read with --engine fast, which is less exact.');
  return 'fast';
}
