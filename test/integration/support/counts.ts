/** What a run of mocha came to, as scripts/suites/counts.mjs reads it. */
export interface Counts {
  passed: number;
  failed: number;
  pending: number;
  /** Each test that failed, with what it said. */
  failures: string[];
}

/** Counts as the tests of `runner` end; `done` is told when all have. */
export function countTests(runner: Mocha.Runner, done: (counts: Counts) => void): void {
  const failures: string[] = [];
  runner.on('fail', (test, error: Error) => failures.push(`${test.fullTitle()}: ${error.message}`));
  runner.once('end', () => {
    const { passes = 0, failures: failed = 0, pending = 0 } = runner.stats ?? {};
    done({ passed: passes, failed, pending, failures });
  });
}
