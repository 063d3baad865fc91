import type { CancellationToken } from '../base/cancellation';
import { CancelledError } from '../base/cancellation';
import type { Steps } from '../base/steps';

/** After so many milliseconds of work others get their turn: below what one notices, above what a turn costs. */
const SLICE = 8;

/**
 * Carries out `steps` and lets waiting messages through now and then, so that a thread that has other things to do does
 * them in time. Rejects with `CancelledError` when one of the messages says that nobody waits for the result any more.
 */
export async function inSlices<T>(
  steps: Steps<T>,
  turn: () => Promise<void>,
  token: CancellationToken,
): Promise<T> {
  let begun = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - begun < SLICE) continue;
    await turn();
    if (token.isCancellationRequested) throw new CancelledError();
    begun = performance.now();
  }
}
