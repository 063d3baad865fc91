import { fork } from 'node:child_process';
import type { Thread } from './thread';

/**
 * Starts the bundle at `path` with arguments in a process of its own: all memory it took is given back when it ends, and what it dies of is no matter
 * of ours. In VS Code's own Electron it runs as Node.
 */
export function startNodeProcess(path: string, ...args: readonly string[]): Thread {
  const child = fork(path, args, {
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  const ended = new Promise<string>(resolve => {
    child.once('error', error => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${String(code)}`));
  });
  return {
    port: {
      // One that has just ended cannot be sent anything, which its end tells.
      postMessage: message => void child.send(message as object, () => undefined),
      onMessage: listener => child.on('message', listener),
    },
    onEnd: listener => void ended.then(listener),
    terminate: () => void child.kill('SIGKILL'),
  };
}
