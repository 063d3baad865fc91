// npm run test:desktop: the integration suites in desktop VS Code, the one at VSCODE_PATH or one downloaded on first use.
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { temporaryFolder } from './host/cleanup.mjs';
import { hasDisplay } from './host/desktop.mjs';
import { findOnPath, noSandboxAsRoot } from './host/executables.mjs';
import { makeProfile } from './host/profile.mjs';
import { QUIET } from './host/settings.mjs';
import { ROOT } from './paths.mjs';
import { bundleIntegration } from './suites/bundle.mjs';
import { describeCounts } from './suites/counts.mjs';
import { awaitResults } from './suites/results.mjs';
import { makeWorkspace } from './suites/workspace.mjs';

const executable = await findVSCode();
if (!executable) process.exitCode = 1;
else process.exitCode = hasDisplay ? await runOnDesktop() : runOnVirtualDisplay();

async function runOnDesktop() {
  const { status } = spawnSync(process.execPath, ['esbuild.mjs'], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) return 1;

  const tests = await bundleIntegration();
  const results = awaitResults();
  const home = temporaryFolder('byline-desktop-');
  try {
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: ROOT,
      extensionTestsPath: tests,
      extensionTestsEnv: results.env,
      launchArgs: [
        makeWorkspace(home.path),
        ...noSandboxAsRoot,
        ...makeProfile(home.path, QUIET).args,
        '--disable-extensions',
        '--disable-workspace-trust',
        '--skip-welcome',
        '--skip-release-notes',
      ],
    });
  } catch (error) {
    // Failed tests end VS Code with an error too; the counts tell which it was.
    console.error(error.message);
  }
  const counts = results.collect(tests);
  console.log(describeCounts(counts));
  return counts.failed > 0 ? 1 : 0;
}

async function findVSCode() {
  if (process.env.VSCODE_PATH) return process.env.VSCODE_PATH;
  try {
    return await downloadAndUnzipVSCode();
  } catch (error) {
    console.error(`Desktop VS Code is not at hand: VSCODE_PATH is not set, and it cannot be downloaded (${error.message}).
Set VSCODE_PATH to its executable, or run npm test, which takes VS Code's server from npm.`);
    return undefined;
  }
}

// A machine without a screen needs a virtual one; without that, VS Code would end before the first test.
function runOnVirtualDisplay() {
  const xvfb = findOnPath('xvfb-run');
  if (!xvfb) {
    console.error(
      'Desktop VS Code needs a display: set DISPLAY, or install a virtual one (Debian: apt-get install xvfb).',
    );
    return 1;
  }
  const { status } = spawnSync(xvfb, ['-a', process.execPath, ...process.argv.slice(1)], {
    stdio: 'inherit',
    env: { ...process.env, VSCODE_PATH: executable },
  });
  return status ?? 1;
}
