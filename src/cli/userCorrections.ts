import { homedir } from 'node:os';
import { join } from 'node:path';
import type { LoadedCorrections } from '../corrections/loadCorrections';
import { loadFile } from '../corrections/loadCorrections';
import { NodeFiles } from '../disk/nodeFiles';

const FILE = 'corrections.json';
/** Under these names VS Code and what is built from it keep what is the user's. */
const EDITORS = ['Code', 'Code - Insiders', 'VSCodium'];
const SERVERS = ['.vscode-server', '.vscode-server-insiders', '.vscodium-server'];

/** The user's corrections with scope `everywhere`, as the editor keeps them in its storage for Byline. */
export function userCorrections(): Promise<LoadedCorrections> {
  return (known ??= load());
}

/** The same for every article of a run. */
let known: Promise<LoadedCorrections> | undefined;

async function load(): Promise<LoadedCorrections> {
  const loaded = await Promise.all(
    storages().map(folder => loadFile(new NodeFiles(folder), FILE, ['everywhere'])),
  );
  return {
    corrections: loaded.flatMap(({ corrections }) => corrections),
    problems: loaded.flatMap(({ problems }) => problems),
  };
}

/** Where Byline's storage may be; `BYLINE_STORAGE` says where it is. */
function storages(): string[] {
  const { BYLINE_STORAGE } = process.env;
  if (BYLINE_STORAGE) return [BYLINE_STORAGE];
  return [
    ...EDITORS.map(name => join(configFolder(), name)),
    ...SERVERS.map(name => join(homedir(), name, 'data')),
  ].map(folder => join(folder, 'User', 'globalStorage', 'byline.byline'));
}

function configFolder(): string {
  const { APPDATA, XDG_CONFIG_HOME } = process.env;
  if (process.platform === 'win32' && APPDATA) return APPDATA;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return XDG_CONFIG_HOME ? XDG_CONFIG_HOME : join(homedir(), '.config');
}
