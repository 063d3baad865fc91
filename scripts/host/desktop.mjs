// Desktop VS Code, where this machine has one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron';
import { findOnPath, noSandboxAsRoot } from './executables.mjs';

/** Whether a window can be shown. */
export const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** The command line program `code` of the VS Code at VSCODE_PATH or on PATH, or undefined. */
export function findDesktopCli() {
  const given = process.env.VSCODE_PATH;
  if (given) {
    const [cli] = resolveCliArgsFromVSCodeExecutablePath(given);
    return existsSync(cli) ? cli : given;
  }
  // In a terminal of a remote window `code` is a messenger to that window: it knows neither profiles nor installing files.
  return process.env.VSCODE_IPC_HOOK_CLI ? undefined : findOnPath('code');
}

/** Runs `code` with a profile and waits for it. Throws where it fails. */
export function runDesktop(cli, profile, args) {
  const { status, error } = spawnSync(cli, [...noSandboxAsRoot, ...profile.args, ...args], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${cli} ended with ${status}`, { cause: error });
}
