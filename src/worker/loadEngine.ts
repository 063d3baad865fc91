import { version } from '../../package.json';
import { createEngine } from '../engine/createEngine';
import type { Models } from '../engine/models';
import type { LoadedEngine } from './server';

/** The engine of this build with its models, whatever thread it is for. Throws a RangeError when a model is not of its kind. */
export function loadEngine(models: Models): LoadedEngine {
  const hashes = Object.entries(models).map(([name, { sha256 }]) => [name, sha256] as const);
  return {
    engine: createEngine({ version, models }),
    identity: { version, models: Object.fromEntries(hashes) },
  };
}
