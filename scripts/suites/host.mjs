// Runs the integration suites in VS Code's real extension hosts: the server from npm, its workbench in Chromium.
import process from 'node:process';
import { startServer } from '../host/server.mjs';
import { withPage } from '../host/workbench.mjs';
import { ROOT } from '../paths.mjs';
import { QUIET, UNTRUSTED } from '../host/settings.mjs';
import { bundleIntegration, bundleWebIntegration } from './bundle.mjs';
import { awaitResults } from './results.mjs';
import { makeWorkspace } from './workspace.mjs';

/** What a workspace nobody trusts says of itself. */
const CLAIM = { 'byline.articles': ['**/*.txt'] };
const LIMIT_SECONDS = 1200;
const VERBOSE = Boolean(process.env.BYLINE_VERBOSE);

/**
 * Runs the suites with the extension in folder `development` loaded, and with `vsix` installed where given: under Node,
 * or with `web` in the extension host that is a web worker of the page. Where the workspace is not `trusted`, the tests that
 * are about that run, and no others.
 */
export async function runInHost({ development = ROOT, vsix, web = false, trusted = true } = {}) {
  const results = awaitResults();
  const tests = web
    ? await bundleWebIntegration(results.folder)
    : await bundleIntegration(trusted ? 'node' : 'untrusted');
  const base = trusted ? QUIET : UNTRUSTED;
  const settings = web ? { ...base, 'remote.extensionKind': { 'byline.byline': ['web'] } } : base;
  const log = makeLog();
  try {
    const server = await startServer({
      vsix,
      settings,
      trusted,
      testDriver: true,
      env: results.env,
      onLog: log.add,
    });
    try {
      const url = server.url(makeWorkspace(server.home, trusted ? {} : CLAIM), [
        ['extensionDevelopmentPath', server.uri(development)],
        ['extensionTestsPath', server.uri(tests)],
        ['skipWelcome', 'true'],
      ]);
      await withPage(page => testsEnd(page, url, log));
    } finally {
      server.stop();
    }
  } catch (error) {
    console.error(`${error.message}\n--- what the workbench and its server said\n${log.text()}`);
  }
  return results.collect(tests);
}

/** Loads the workbench, which runs the tests; resolves when it says that they ended, rejects when it cannot. */
async function testsEnd(page, url, log) {
  let timer;
  const ended = new Promise((resolve, reject) => {
    const failAfter = (seconds, reason) => {
      clearTimeout(timer);
      timer = setTimeout(() => reject(new Error(reason)), seconds * 1000);
    };
    failAfter(LIMIT_SECONDS, `no result after ${LIMIT_SECONDS} s`);
    page.on('crash', () => failAfter(0, 'the workbench crashed'));
    // A host that has just run its last test may go before the page hears of it.
    log.onHostDeath(() => failAfter(5, 'the extension host died'));
    // The two functions that a workbench under the test driver looks for in its page.
    Promise.all([
      page.exposeFunction('codeAutomationLog', (type, args) => log.add(`[${type}] ${args.join(' ')}\n`)),
      page.exposeFunction('codeAutomationExit', resolve),
    ])
      .then(() => page.goto(url))
      .catch(reject);
  });
  try {
    await ended;
  } finally {
    clearTimeout(timer);
  }
}

/** Keeps what is said for the case that something goes wrong: a green run is quiet. */
function makeLog() {
  const pieces = [];
  let hostDied = () => {};
  return {
    add: text => {
      pieces.push(text);
      if (VERBOSE) process.stderr.write(text);
      if (/Extension Host Process exited with code/.test(text)) hostDied();
    },
    onHostDeath: listener => (hostDied = listener),
    text: () => pieces.join(''),
  };
}
