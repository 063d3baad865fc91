/** Something the reader did to their own work, with the way back. */
export interface Step {
  /** What it was, for whoever takes it back. */
  readonly label: string;
  undo(): Promise<void>;
  redo(): Promise<void>;
}

const MOST_STEPS = 100;

/** What can be taken back and done again, last first. Steps of one session: files may be others' after it. */
export class History {
  #done: Step[] = [];
  #undone: Step[] = [];

  /** Does a step and remembers it. */
  async take(step: Step): Promise<void> {
    await step.redo();
    this.#done = [...this.#done, step].slice(-MOST_STEPS);
    this.#undone = [];
  }

  /** Undefined when there is nothing to take back. Rejects when that fails; the step can then be taken back later. */
  async undo(): Promise<Step | undefined> {
    return move(this.#done, this.#undone, step => step.undo());
  }

  async redo(): Promise<Step | undefined> {
    return move(this.#undone, this.#done, step => step.redo());
  }
}

async function move(
  from: Step[],
  to: Step[],
  carryOut: (step: Step) => Promise<void>,
): Promise<Step | undefined> {
  const step = from.pop();
  if (!step) return undefined;
  try {
    await carryOut(step);
  } catch (error) {
    from.push(step);
    throw error;
  }
  to.push(step);
  return step;
}
