// What must not outlive this process: temporary folders and child processes, also after Ctrl+C or a thrown error.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const undo = new Set();

/** Calls `action` when the process ends; returns a function that calls it now instead. */
export function onEnd(action) {
  undo.add(action);
  return () => {
    if (undo.delete(action)) action();
  };
}

/** A new folder that is removed when the process ends, in the system's place for such unless told otherwise. */
export function temporaryFolder(prefix, parent = tmpdir()) {
  mkdirSync(parent, { recursive: true });
  const path = mkdtempSync(join(parent, prefix));
  const remove = onEnd(() => rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  return { path, remove };
}

process.once('exit', () => {
  // The last made goes first: a server before the folder it writes to.
  for (const action of [...undo].reverse()) action();
});
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
]) {
  process.once(signal, () => process.exit(process.exitCode ?? code));
}
