// The plain-Node suites while developing: no build, no VS Code.
// usage: node scripts/unit.mjs [words that the test's title must hold]
import process from 'node:process';
import { testFiles } from './suites/bundle.mjs';
import { runPlain } from './suites/plain.mjs';

const suites = ['unit', 'property', 'golden'].filter(suite => testFiles(suite).length > 0);
const { failed } = await runPlain(suites, process.argv[2]);
process.exitCode = failed ? 1 : 0;
