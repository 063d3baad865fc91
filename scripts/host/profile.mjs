// A VS Code profile of its own: what the scripts start neither sees nor changes the developer's settings and extensions.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Makes a profile with `settings` below `home`; `args` name it to the server and to desktop VS Code alike. */
export function makeProfile(home, settings) {
  const user = join(home, 'user');
  const setSettings = values => {
    mkdirSync(join(user, 'User'), { recursive: true });
    writeFileSync(join(user, 'User/settings.json'), JSON.stringify(values, null, 2));
  };
  setSettings(settings);
  return { args: ['--user-data-dir', user, '--extensions-dir', join(home, 'extensions')], setSettings };
}
