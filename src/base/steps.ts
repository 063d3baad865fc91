/**
 * Work that can be put down: whoever runs it may do other things between two steps, or never go on. Each step is short,
 * and steps of different pieces of work may alternate.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Carries out all that is left at one go. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
