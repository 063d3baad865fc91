// Puts VS Code's own server into .vscode-host, from the npm registry alone: the package code-server carries the server
// and the web workbench of VS Code 1.139.1. The server needs Node 22 or newer, so a Node comes with it.
// usage: node scripts/host/install.mjs (the other scripts call it themselves)
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { HOST } from '../paths.mjs';

const CODE_SERVER = '4.139.1';
const NODE = '24.21.0';

const NODE_PACKAGE = `node-${process.platform}-${process.arch}`;
const VSCODE = join(HOST, 'node_modules/code-server/lib/vscode');
const STAMP = join(HOST, `.installed-${CODE_SERVER}-${NODE}`);

export const HOST_NODE = join(HOST, 'node_modules', NODE_PACKAGE, 'bin/node');
export const SERVER_MAIN = join(VSCODE, 'out/server-main.js');

/** Installs the host unless this very version is there already. Throws where npm fails. */
export function installHost() {
  if (existsSync(STAMP)) return;
  console.error(`Installing VS Code's server (code-server ${CODE_SERVER}, Node ${NODE}) into .vscode-host …`);
  rmSync(HOST, { recursive: true, force: true });
  mkdirSync(HOST, { recursive: true });
  writeFileSync(join(HOST, 'package.json'), '{ "private": true }\n');
  npmInstall(HOST, '--no-save', `${NODE_PACKAGE}@${NODE}`, `code-server@${CODE_SERVER}`);
  npmInstall(VSCODE, '--omit=dev');
  writeFileSync(STAMP, '');
}

// Install scripts stay off: they would compile native modules (a log writer, a file watcher) that the server does without.
function npmInstall(cwd, ...args) {
  const { status, error } = spawnSync(
    'npm',
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...args],
    {
      cwd,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, PATH: `${dirname(HOST_NODE)}${delimiter}${process.env.PATH}` },
    },
  );
  if (status !== 0) throw new Error(`npm install failed in ${cwd}`, { cause: error });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) installHost();
