// VS Code's own server with a profile of its own, in a process group of its own.
import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import process from 'node:process';
import { onEnd, temporaryFolder } from './cleanup.mjs';
import { HOST_NODE, SERVER_MAIN, installHost } from './install.mjs';
import { makeProfile } from './profile.mjs';
import { QUIET } from './settings.mjs';

const START_SECONDS = 60;

/**
 * Starts the server on 127.0.0.1 and resolves when it listens.
 *
 * `vsix` is installed first. `testDriver` lets the page load an extension under development and run tests; it also
 * mutes toasts and themes, so pictures for people are taken without it. Unless `trusted`, folders are not until somebody says so. `onLog` gets the server's output as it comes.
 */
export async function startServer({
  vsix,
  settings = QUIET,
  env = {},
  port = 0,
  testDriver = false,
  trusted = true,
  onLog = () => {},
} = {}) {
  installHost();
  const home = temporaryFolder('byline-host-');
  const token = randomUUID();
  const profile = makeProfile(home.path, settings);
  const folders = [...profile.args, '--server-data-dir', join(home.path, 'server')];
  const environment = {
    ...process.env,
    TMPDIR: home.path,
    // Without a gallery there is nothing to look up on the network.
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
    NODE_OPTIONS: '',
    ...env,
  };
  if (vsix) {
    execFileSync(HOST_NODE, [SERVER_MAIN, '--install-extension', vsix, ...folders], {
      env: environment,
      stdio: 'pipe',
    });
  }

  const child = spawn(
    HOST_NODE,
    [
      SERVER_MAIN,
      ...['--host', '127.0.0.1', '--port', String(port), '--connection-token', token],
      ...folders,
      '--accept-server-license-terms',
      '--disable-telemetry',
      '--disable-experiments',
      ...(trusted ? ['--disable-workspace-trust'] : []),
      ...(testDriver ? ['--enable-smoke-test-driver'] : []),
    ],
    // A process group of its own: the extension host is a grandchild, and a signal to the server alone leaves it behind.
    { env: environment, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  const stop = onEnd(() => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // The whole group is gone already.
    }
  });
  const address = await listening(child, onLog);

  return {
    home: home.path,
    setSettings: profile.setSettings,
    /** The address of a path on this machine as the workbench names it. */
    uri: path => `vscode-remote://${address}${path}`,
    /** The workbench's address with a folder or .code-workspace file opened; `payload` is VS Code's own list of key-value pairs. */
    url: (path, payload) => {
      const opened = path.endsWith('.code-workspace') ? 'workspace' : 'folder';
      const query = new URLSearchParams({ tkn: token, [opened]: path, payload: JSON.stringify(payload) });
      return `http://${address}/?${query}`;
    },
    stop: () => {
      stop();
      home.remove();
    },
  };
}

function listening(child, onLog) {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = reason => reject(new Error(`VS Code's server ${reason}\n${output}`));
    const timer = setTimeout(() => fail(`did not start in ${START_SECONDS} s`), START_SECONDS * 1000);
    const read = data => {
      const text = String(data);
      onLog(text);
      output += text;
      const match = /bound to (127\.0\.0\.1:\d+)/.exec(output);
      if (!match) return;
      clearTimeout(timer);
      resolve(match[1]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', code => fail(`ended with code ${code}`));
  });
}
