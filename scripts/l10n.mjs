// Writes l10n/bundle.l10n.json: every message that src/ puts before a reader, for whoever translates Byline.
// usage: node scripts/l10n.mjs [--check]   with --check nothing is written, and what is wrong makes it fail
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import ts from 'typescript';
import { ROOT } from './paths.mjs';

const BUNDLE = join(ROOT, 'l10n/bundle.l10n.json');

const { messages, mistakes } = collect(join(ROOT, 'src'));
const bundle = `${JSON.stringify(Object.fromEntries(messages.map(message => [message, message])), null, 2)}\n`;
if (!process.argv.includes('--check')) {
  mkdirSync(dirname(BUNDLE), { recursive: true });
  writeFileSync(BUNDLE, bundle);
} else if (readFileSync(BUNDLE, 'utf8') !== bundle) {
  const known = Object.keys(JSON.parse(readFileSync(BUNDLE, 'utf8')));
  for (const message of messages.filter(one => !known.includes(one))) mistakes.push(`missing: ${message}`);
  for (const message of known.filter(one => !messages.includes(one)))
    mistakes.push(`said nowhere: ${message}`);
  mistakes.push('npm run l10n writes it anew.');
}
for (const mistake of mistakes) console.error(mistake);
process.exitCode = mistakes.length > 0 ? 1 : 0;

/** What is given to `t` below a folder, sorted. It must be there in letters, and have a slot for each value. */
function collect(folder) {
  const messages = new Set();
  const mistakes = [];
  for (const file of readdirSync(folder, { recursive: true }).filter(name => name.endsWith('.ts'))) {
    const text = readFileSync(join(folder, file), 'utf8');
    // Parsing is what takes time, and most files say nothing to a reader.
    if (!/\bt\(/.test(text)) continue;
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    visit(source);

    function visit(node) {
      if (ts.isCallExpression(node) && isTranslation(node.expression)) take(node);
      ts.forEachChild(node, visit);
    }

    function take({ arguments: [message, ...values], pos }) {
      const place = `src/${file}:${source.getLineAndCharacterOfPosition(pos).line + 1}`;
      if (!message || !ts.isStringLiteralLike(message)) {
        // The one function that hands on what was given to it.
        if (message?.getText() !== 'message') mistakes.push(`${place}: a message must be there in letters`);
        return;
      }
      messages.add(message.text);
      const slots = new Set(message.text.match(/\{\d\}/g));
      if (slots.size !== values.length)
        mistakes.push(`${place}: “${message.text}” is given ${values.length} values`);
    }
  }
  return { messages: [...messages].sort(), mistakes };
}

/** `t(…)` and `something.t(…)`. */
function isTranslation(callee) {
  return (ts.isPropertyAccessExpression(callee) ? callee.name : callee).getText() === 't';
}
