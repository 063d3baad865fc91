import { hexOf } from '../base/bytes';
import { MODEL_NAMES, type Model, type Models } from '../engine/models';
import type { ModelFiles } from './webStart';

export async function modelsFrom(files: ModelFiles): Promise<Models> {
  const models = MODEL_NAMES.map(async (name): Promise<[string, Model]> => {
    const bytes = files[name];
    return [name, { bytes, sha256: await sha256(bytes) }];
  });
  return Object.fromEntries(await Promise.all(models)) as unknown as Models;
}

/** SHA-256 in hex. VS Code's own web host needs the same function of the browser, so that it is there. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return hexOf(hash);
}
