import type { InferenceSession } from 'onnxruntime-node';

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

const OPTIONS: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
};

/** @param file an ONNX model with the output `scores`, see `scripts/train` */
export async function openSession(file: string): Promise<ModelSession> {
  // Imported late: where the platform has no binary the rest of the program must still load.
  const { InferenceSession: Session, Tensor } = await import('onnxruntime-node');
  const session = await Session.create(file, OPTIONS);
  return {
    async run(inputs) {
      const feeds = Object.entries(inputs).map(
        ([name, { data, shape }]) => [name, new Tensor('int32', data, shape)] as const,
      );
      const { scores } = await session.run(Object.fromEntries(feeds));
      return scores?.data as Float32Array;
    },
  };
}
