// For the launch configuration "Integration tests": the bundle, and a workspace that the tests may write into.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { OUT } from '../paths.mjs';
import { bundleIntegration } from './bundle.mjs';
import { makeWorkspace } from './workspace.mjs';

await bundleIntegration();
rmSync(join(OUT, 'workspace'), { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
makeWorkspace(OUT);
