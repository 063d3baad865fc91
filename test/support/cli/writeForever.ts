// usage: node writeForever.js FOLDER PATH NAME COUNT: puts so many items into a file and says each when it is kept.
import { writeSync } from 'node:fs';
import process from 'node:process';
import { NodeFiles } from '../../../src/disk/nodeFiles';
import { changeItems } from '../../../src/sidecar/itemFile';
import { WRITER_FORMAT } from './writerFormat';

const [folder = '', path = '', name = '', count = '0'] = process.argv.slice(2);

async function write(): Promise<void> {
  const files = new NodeFiles(folder);
  for (let n = 0; n < Number(count); n++) {
    const item = { id: `${name}-${String(n)}`, text: 'x'.repeat(200) };
    await changeItems(
      files,
      path,
      WRITER_FORMAT,
      [{ kind: 'put', item, was: null }],
      () => `${item.id}-again`,
    );
    writeSync(1, `${item.id}\n`);
  }
}

write().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
