import { CancellationSource } from '../base/cancellation';
import type { Steps } from '../base/steps';
import { inSlices } from '../worker/inSlices';

const { token: NEVER } = new CancellationSource();

/** Carries out `steps` a few milliseconds at a time: in between the editor's thread does what else it has to do. */
export function inTurns<T>(steps: Steps<T>): Promise<T> {
  return inSlices(steps, () => new Promise(resolve => setTimeout(resolve)), NEVER);
}
