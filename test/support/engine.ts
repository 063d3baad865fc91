import { join } from 'node:path';
import process from 'node:process';
import type { Annotations } from '../../src/engine/annotations';
import { Ranker } from '../../src/engine/coreference/ranker';
import { createEngine } from '../../src/engine/createEngine';
import type { Models } from '../../src/engine/models';
import type { Engine } from '../../src/engine/engine';
import { readModels, sha256 } from '../../src/worker/nodeModels';

let models: Models | undefined;
let engine: Engine | undefined;
let ranker: Ranker | undefined;

function shippedModels(): Models {
  return (models ??= readModels(join(process.cwd(), 'models')));
}

/** What says whom pronouns mean, with the model that ships, loaded once for all tests of a process. */
export function shippedRanker(): Ranker {
  return (ranker ??= new Ranker(shippedModels().coreference.bytes));
}

/** The engine with the models that ship, loaded once for all tests of a process. Tests run in the project's folder. */
export function shippedEngine(): Engine {
  engine ??= createEngine({ version: '0.0.0-test', models: shippedModels() });
  return engine;
}

/** What that engine makes of a text; `published` is an ISO date given from outside. */
export function annotate(text: string, published: string | null = null): Annotations {
  return shippedEngine().annotate({ id: 'test', text, sha256: sha256(text), published });
}
