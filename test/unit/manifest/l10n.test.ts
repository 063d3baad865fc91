import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import manifest from '../../../package.json';
import texts from '../../../package.nls.json';

describe('what can be translated', () => {
  it('is every message in the source, each with a slot for each of its values', function () {
    this.timeout(120_000);
    const { stderr, status } = spawnSync(process.execPath, ['scripts/l10n.mjs', '--check'], {
      encoding: 'utf8',
    });
    expect(stderr).to.equal('');
    expect(status).to.equal(0);
  });

  it('is in the bundle under the words themselves', () => {
    const bundle = JSON.parse(readFileSync('l10n/bundle.l10n.json', 'utf8')) as Record<string, string>;
    expect(Object.entries(bundle)).to.have.length.above(100);
    for (const [message, words] of Object.entries(bundle)) expect(words).to.equal(message);
    expect(manifest.l10n).to.equal('./l10n');
  });

  it('is every text of package.json, and nothing besides', () => {
    const used = JSON.stringify(manifest.contributes).match(/%[\w.]+%/g) ?? [];
    const keys = [...used, ...(JSON.stringify(manifest.capabilities).match(/%[\w.]+%/g) ?? [])];
    expect([...new Set(keys.map(key => key.slice(1, -1)))]).to.have.members(Object.keys(texts));
  });

  it('leaves no text for readers in package.json itself', () => {
    const { commands, views, colors, walkthroughs, configuration, submenus } = manifest.contributes;
    const shown = [
      ...commands.map(({ title }) => title),
      ...Object.values(views).flatMap(list => list.map(({ name }) => name)),
      ...colors.map(({ description }) => description),
      ...walkthroughs.flatMap(({ title, description, steps }) => [
        title,
        description,
        ...steps.flatMap(step => [step.title, step.description, step.media.altText]),
      ]),
      ...Object.values(configuration.properties).map(setting => setting.markdownDescription),
      ...submenus.map(({ label }) => label),
    ];
    for (const text of shown) expect(text).to.match(/^%[\w.]+%$/);
  });
});

describe('settings', () => {
  it('are described with an example each', () => {
    for (const [name, { markdownDescription }] of Object.entries(
      manifest.contributes.configuration.properties,
    )) {
      const words = (texts as Record<string, string>)[markdownDescription.slice(1, -1)];
      expect(words, name).to.match(/Example: `[^`]+`/);
    }
  });
});

describe('the walkthrough', () => {
  it('runs commands that there are', () => {
    const known = manifest.contributes.commands.map(({ command }) => command);
    const run = JSON.stringify(texts).match(/command:byline\.[\w.]+/g) ?? [];
    expect(run).not.to.be.empty;
    for (const command of run.map(link => link.slice('command:'.length)))
      if (!command.endsWith('.focus')) expect(known).to.include(command);
  });
});
