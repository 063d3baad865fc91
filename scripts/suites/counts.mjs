// How a suite ended. What did not run counts as one failure, so that nothing silent looks green.
import { readFileSync } from 'node:fs';

/** Reads the counts that the mocha run left in `file`; a run that left none, or ran no test, has failed. */
export function readCounts(file) {
  let counts;
  try {
    counts = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return didNotRun('the run ended before its tests did');
  }
  return counts.passed + counts.failed > 0 ? counts : didNotRun('no test ran');
}

export function didNotRun(reason) {
  return { passed: 0, failed: 1, pending: 0, failures: [], reason };
}

export function addCounts(all) {
  const sum = key => all.reduce((total, counts) => total + counts[key], 0);
  const reason = all.flatMap(counts => counts.reason ?? []).join('; ');
  const failures = all.flatMap(counts => counts.failures);
  return {
    passed: sum('passed'),
    failed: sum('failed'),
    pending: sum('pending'),
    failures,
    ...(reason && { reason }),
  };
}

export function describeCounts({ passed, failed, pending, reason }) {
  return `${passed} passed, ${failed} failed${pending ? `, ${pending} pending` : ''}${reason ? ` (${reason})` : ''}`;
}
