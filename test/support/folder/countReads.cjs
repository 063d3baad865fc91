// Loaded into the command line and its threads (NODE_OPTIONS=--require): notes every text file that is opened or read, one a
// line, in the file that BYLINE_COUNT_READS names.
const fs = require('node:fs');
const process = require('node:process');

const log = process.env.BYLINE_COUNT_READS;
const { readFile, open } = fs.promises;
const note = file => {
  if (/\.txt$/.test(String(file))) fs.appendFileSync(log, `${String(file)}\n`);
};
fs.promises.readFile = (file, ...more) => {
  note(file);
  return readFile(file, ...more);
};
fs.promises.open = (file, ...more) => {
  note(file);
  return open(file, ...more);
};
for (const name of ['readFileSync', 'openSync', 'readFile', 'open', 'createReadStream']) {
  const original = fs[name];
  fs[name] = (file, ...more) => {
    note(file);
    return original(file, ...more);
  };
}
