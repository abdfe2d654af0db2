import { readFileSync } from 'node:fs';
import type { InferenceSession, Tensor } from 'onnxruntime-node';

/** One input of a model: 32-bit whole numbers and their shape. */
export interface ModelInput {
  readonly data: Int32Array;
  readonly shape: readonly number[];
}

/** A model, loaded; runs on one thread, so that the same input gives the same bytes on any machine of a kind. */
export interface ModelSession {
  /** The output `scores`, in rows. */
  run(inputs: Readonly<Record<string, ModelInput>>): Promise<Float32Array>;
}

/** What both builds of the runtime share. */
interface Runtime {
  readonly InferenceSession: {
    create(model: Uint8Array, options: InferenceSession.SessionOptions): Promise<InferenceSession>;
  };
  readonly Tensor: new (type: 'int32', data: Int32Array, shape: readonly number[]) => Tensor;
}

/** The runtime as native code; null where the platform has no binary of it (Intel Macs, Alpine). */
export async function nativeRuntime(): Promise<Runtime | null> {
  return await import('onnxruntime-node').catch(() => null);
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

/** @param file an ONNX model with the output `scores`, see `scripts/train` */
export async function openSession(file: URL, runtime?: Runtime): Promise<ModelSession> {
  const { InferenceSession: Session, Tensor: TensorOf } =
    runtime ?? (await nativeRuntime()) ?? (await portableRuntime());
  const session = await Session.create(readFileSync(file), OPTIONS);
  return {
    async run(inputs) {
      const feeds = Object.entries(inputs).map(
        ([name, { data, shape }]) => [name, new TensorOf('int32', data, shape)] as const,
      );
      const { scores } = await session.run(Object.fromEntries(feeds));
      return scores?.data as Float32Array;
    },
  };
}
