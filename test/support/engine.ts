import { join } from 'node:path';
import process from 'node:process';
import type { Annotations } from '../../src/engine/annotations';
import { createEngine } from '../../src/engine/createEngine';
import type { Engine } from '../../src/engine/engine';
import { readModels, sha256 } from '../../src/worker/nodeModels';

let engine: Engine | undefined;

/** The engine with the models that ship, loaded once for all tests of a process. Tests run in the project's folder. */
export function shippedEngine(): Engine {
  engine ??= createEngine({ version: '0.0.0-test', models: readModels(join(process.cwd(), 'models')) });
  return engine;
}

/** What that engine makes of a text; `published` is an ISO date given from outside. */
export function annotate(text: string, published: string | null = null): Annotations {
  return shippedEngine().annotate({ id: 'test', text, sha256: sha256(text), published });
}
