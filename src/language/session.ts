import { readFileSync } from 'node:fs';
import type { InferenceSession, Tensor } from 'onnxruntime-node';

/** One input of a model: numbers of 32 bits, whole or floating as the model has it, and their shape. */
export interface ModelInput {
  readonly data: Int32Array | Float32Array;
  readonly shape: readonly number[];
}

/** A model, loaded; runs on one thread, so that the same input gives the same bytes on any machine of a kind. */
export interface ModelSession {
  /** The outputs that are named, each in rows. */
  run<Output extends string>(
    inputs: Readonly<Record<string, ModelInput>>,
    outputs: readonly Output[],
  ): Promise<Readonly<Record<Output, Float32Array>>>;
}

/** What both builds of the runtime share. */
interface Runtime {
  readonly InferenceSession: {
    create(model: Uint8Array, options: InferenceSession.SessionOptions): Promise<InferenceSession>;
  };
  readonly Tensor: new (type: 'int32' | 'float32', data: Int32Array | Float32Array, shape: readonly number[]) => Tensor;
}

/** The runtime as native code; null where the platform has no binary of it (Intel Macs, Alpine). */
export async function nativeRuntime(): Promise<Runtime | null> {
  return await import('onnxruntime-node').catch(() => null);
}

/** Whether the platform has a native binary of the models' runtime; without it the encoder is too slow for daily use. */
export async function runsNatively(): Promise<boolean> {
  return (await nativeRuntime()) !== null;
}

/** The runtime as WebAssembly: anywhere, and several times slower. */
export async function portableRuntime(): Promise<Runtime> {
  const runtime = await import('onnxruntime-web');
  runtime.env.wasm.numThreads = 1;
  return runtime;
}

const OPTIONS: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
};

/** @param file an ONNX model whose outputs are floating, see `scripts/train` */
export async function openSession(file: URL, runtime?: Runtime): Promise<ModelSession> {
  const { InferenceSession: Session, Tensor: TensorOf } =
    runtime ?? (await nativeRuntime()) ?? (await portableRuntime());
  const session = await Session.create(readFileSync(file), OPTIONS);
  return {
    async run(inputs, outputs) {
      const feeds = Object.entries(inputs).map(([name, { data, shape }]) => {
        const type = data instanceof Int32Array ? 'int32' : 'float32';
        return [name, new TensorOf(type, data, shape)] as const;
      });
      const found = await session.run(Object.fromEntries(feeds), outputs);
      const rows = outputs.map((name) => [name, found[name]?.data as Float32Array] as const);
      return Object.fromEntries(rows) as Record<(typeof outputs)[number], Float32Array>;
    },
  };
}
