// npm run demo: the packaged extension, opened on a copy of seeds/.
// usage: node scripts/demo.mjs [--port PORT] | --once FILE.png
import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { findChromium, MISSING_CHROMIUM } from './host/chromium.mjs';
import { temporaryFolder } from './host/cleanup.mjs';
import { findDesktopCli, hasDisplay, runDesktop } from './host/desktop.mjs';
import { coloured, openCardByMouse, pictureWith } from './host/editor.mjs';
import { makeProfile } from './host/profile.mjs';
import { startServer } from './host/server.mjs';
import { DEMO } from './host/settings.mjs';
import { openSideBar } from './host/sideBar.mjs';
import { openingFile, withPage } from './host/workbench.mjs';
import { packageExtension } from './package.mjs';
import { SEEDS } from './paths.mjs';

const ARTICLE = '000_e77057349d16fe55.txt';
/** A name in the article's second paragraph. */
const NAME = 'Vladimir Putin';

const { values } = parseArgs({
  options: { once: { type: 'string' }, port: { type: 'string', default: '0' } },
});
const desktop = hasDisplay ? findDesktopCli() : undefined;

if (values.once !== undefined) process.exitCode = await takePicture(resolve(values.once));
else if (desktop) openOnDesktop(desktop);
else await serve(Number(values.port));

function openOnDesktop(cli) {
  const vsix = packageExtension();
  const profile = makeProfile(temporaryFolder('byline-demo-').path, DEMO);
  const folder = copyOfSeeds();
  runDesktop(cli, profile, ['--install-extension', vsix]);
  console.log('The demo ends when the window is closed.');
  runDesktop(cli, profile, [
    ...['--new-window', '--wait', '--disable-workspace-trust', '--skip-welcome'],
    ...[folder, join(folder, ARTICLE)],
  ]);
}

async function serve(port) {
  const server = await startServer({ vsix: packageExtension(), settings: DEMO, port });
  const folder = copyOfSeeds();
  // Ctrl+C is how the demo ends, no failure.
  process.exitCode = 0;
  console.log(`\nOpen this address in a browser (Ctrl+C ends the demo):\n${addressOf(server, folder)}`);
}

async function takePicture(path) {
  if (!findChromium()) {
    console.error(MISSING_CHROMIUM);
    return 1;
  }
  const server = await startServer({ vsix: packageExtension(), settings: DEMO });
  try {
    await withPage(async page => {
      await page.goto(addressOf(server, copyOfSeeds()));
      await coloured(page);
      await openSideBar(page);
      await pictureWith(page, await openCardByMouse(page, NAME), path);
    });
  } finally {
    server.stop();
  }
  console.log(path);
  return 0;
}

function addressOf(server, folder) {
  return server.url(folder, openingFile(server, join(folder, ARTICLE)));
}

// Reading must not change the project. The copy is called seeds too, because that makes its files articles.
function copyOfSeeds() {
  const folder = join(temporaryFolder('byline-seeds-').path, 'seeds');
  cpSync(SEEDS, folder, { recursive: true });
  return folder;
}
