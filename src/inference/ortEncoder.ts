import type { InferenceSession, Tensor, TypedTensor } from 'onnxruntime-web';
import type { Encoder, WindowInput, WindowOutput } from '../close/encoder';

/** What ONNX Runtime's builds for WebAssembly and for Node have in common, as far as it is used. */
export interface OrtRuntime {
  /** For people. */
  readonly name: string;
  readonly InferenceSession: {
    create(model: Uint8Array, options?: InferenceSession.SessionOptions): Promise<InferenceSession>;
  };
  readonly Tensor: new (type: 'int32', data: Int32Array, dims: readonly number[]) => TypedTensor<'int32'>;
}

/** Loads the model. Rejects with the runtime's error where it is none, or memory does not suffice. */
export async function openEncoder(runtime: OrtRuntime, model: Uint8Array): Promise<Encoder> {
  const session = await runtime.InferenceSession.create(model, {
    graphOptimizationLevel: 'all',
    // One core is what may be taken from whoever reads; the readings of a folder have a thread each.
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
  });
  return new OrtEncoder(runtime, session);
}

class OrtEncoder implements Encoder {
  readonly runtime: string;

  constructor(
    readonly ort: OrtRuntime,
    readonly session: InferenceSession,
  ) {
    this.runtime = ort.name;
  }

  async run({ ids, shapes, spacings }: WindowInput): Promise<WindowOutput> {
    const tensor = (data: Int32Array): Tensor => new this.ort.Tensor('int32', data, [data.length]);
    const given = { ids: tensor(ids), shapes: tensor(shapes), spacings: tensor(spacings) };
    const output = await this.session.run(given);
    return {
      flat: floats(output.flat),
      pairWord: floats(output.pairWord),
      pairCue: floats(output.pairCue),
      mention: floats(output.mention),
      antecedent: floats(output.antecedent),
      nobody: floats(output.nobody),
    };
  }

  async close(): Promise<void> {
    await this.session.release();
  }
}

function floats(tensor: Tensor | undefined): Float32Array {
  if (tensor?.data instanceof Float32Array) return tensor.data;
  throw new RangeError('the model gives other outputs than it was read for');
}
