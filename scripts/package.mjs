// What other scripts do through npm run package, so that there is one way to package.
import { spawnSync } from 'node:child_process';
import { ROOT, VSIX } from './paths.mjs';

/** Builds and packages the extension; returns the package's path. Throws where either fails. */
export function packageExtension() {
  const { status } = spawnSync('npm', ['run', '--silent', 'package'], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new Error('npm run package failed');
  return VSIX;
}
