import type { Steps } from '../base/steps';
import type { Draft } from './draft';

/**
 * One step of the pipeline. `requires` and `assigns` name parts of the draft; `createPipeline` refuses an order in
 * which a stage requires what no earlier stage assigned. A stage over which an article of usual length keeps others waiting
 * does its work in steps.
 */
export interface Stage {
  readonly name: string;
  readonly requires: readonly (keyof Draft)[];
  readonly assigns: readonly (keyof Draft)[];
  run(draft: Draft): void | Steps<void>;
}
