/** The files of `models/` that the engine reads, each `<name>.bin`. */
export const MODEL_NAMES = ['names', 'clusters', 'gazetteer', 'coreference', 'quotes'] as const;
export type ModelName = (typeof MODEL_NAMES)[number];

/** One file of `models/`, with its SHA-256 in hex for `Annotations.engine.models`. */
export interface Model {
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

export type Models = Readonly<Record<ModelName, Model>>;
