import { readdirSync } from 'node:fs';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import { defineConfig, globalIgnores } from 'eslint/config';
import { builtinRules } from 'eslint/use-at-your-own-risk';
import tseslint from 'typescript-eslint';

/**
 * Who may import whom, below src/: a room is entered only from the rooms that list it, or file by file. The composition
 * root src/extension.ts sees all. test/unit/layers.test.ts proves each line.
 */
const MAY_IMPORT = {
  base: [],
  engine: ['base'],
  anchoring: ['base'],
  sidecar: ['base'],
  // The reader's own files where there is Node.
  disk: ['base', 'sidecar'],
  notes: ['base', 'anchoring', 'sidecar'],
  corrections: ['base', 'engine', 'anchoring', 'sidecar'],
  corpus: ['base', 'engine'],
  features: ['base', 'engine', 'corpus'],
  export: ['base', 'engine', 'anchoring', 'sidecar', 'notes', 'corpus', 'features'],
  // Keeps what the corpus is made of; knows nothing of who reads the articles, nor of files but its own.
  store: ['base', 'engine', 'corpus'],
  indexing: ['base', 'engine', 'corrections', 'corpus', 'store'],
  // Finds names and who said what by a transformer, whatever runs it.
  close: ['base', 'engine'],
  inference: ['base', 'engine', 'close', 'worker/nodeModels.ts', 'worker/webModels.ts'],
  worker: [
    ...['base', 'engine', 'corrections', 'corpus', 'features', 'export', 'store', 'indexing'],
    ...['close', 'inference'],
  ],
  // The command line runs the engine in its own process, from the same files on disk as the worker.
  cli: [
    ...[
      'base',
      'engine',
      'anchoring',
      'sidecar',
      'disk',
      'notes',
      'corrections',
      'corpus',
      'features',
      'export',
    ],
    ...['store', 'indexing', 'close', 'inference', 'worker/nodeModels.ts'],
  ],
  // The editor reaches the engine through the worker's messages alone.
  vscode: [
    ...['base', 'engine', 'anchoring', 'sidecar', 'notes', 'corrections', 'corpus', 'features'],
    ...['indexing/decodeText.ts', 'worker/engineClient.ts', 'worker/protocol.ts', 'worker/thread.ts'],
    'worker/inSlices.ts',
    ...['worker/folder/folderClient.ts', 'worker/folder/folderService.ts', 'worker/close/closeClient.ts'],
  ],
};

/** Below the worker: ECMAScript only. */
const PURE = [
  'base',
  'engine',
  'close',
  'anchoring',
  'sidecar',
  'notes',
  'corrections',
  'corpus',
  'features',
  'export',
];

for (const { name } of readdirSync('src', { withFileTypes: true }).filter(entry => entry.isDirectory())) {
  if (!(name in MAY_IMPORT)) throw new Error(`src/${name} has no line in MAY_IMPORT of eslint.config.mjs`);
}

const HOST_OR_PACKAGE = {
  regex: '^[^.]',
  message: 'Below the worker there is neither Node nor vscode nor a package.',
};
const ENGINE_AT_WORK = {
  regex: '/engine/(?!annotations$)',
  allowTypeImports: true,
  message: 'Annotations are plain data: who shows them runs no part of the engine.',
};
const UNREPEATABLE = [
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'The same text gives the same annotations: no chance below the worker.',
  },
  {
    selector:
      'MemberExpression[object.name="Date"][property.name="now"], MemberExpression[object.name="performance"], NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'The same text gives the same annotations: no clock below the worker.',
  },
];

const forbidImports = (...patterns) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
});
const sources = rooms => rooms.map(room => `src/${room}/**/*.ts`);

export default defineConfig(
  globalIgnores(['dist', 'out', '.vscode-host', '.vscode-test', '.training', 'training/node_modules']),
  {
    files: ['**/*.{ts,mjs,cjs}'],
    plugins: {
      '@typescript-eslint': tseslint.plugin,
      'import-x': importX,
      size: { rules: { 'max-lines': builtinRules.get('max-lines') } },
    },
    extends: [tseslint.configs.recommended],
    rules: {
      eqeqeq: 'error',
      'prefer-const': 'error',
      'max-lines': ['error', 500],
      // The same rule by a second name, because a rule has but one severity.
      'size/max-lines': ['warn', 300],
      'import-x/no-duplicates': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: Object.entries(MAY_IMPORT).map(([room, others]) => ({
            target: `./src/${room}`,
            from: './src',
            except: [room, ...others].map(path => `./${path}`),
            message: `src/${room} may import only itself${others.map(other => `, ${other}`).join('')}.`,
          })),
        },
      ],
    },
  },
  {
    files: sources(PURE),
    rules: {
      'no-restricted-syntax': ['error', ...UNREPEATABLE],
    },
  },
  {
    files: sources(['base', 'engine', 'close', 'anchoring', 'sidecar', 'notes']),
    rules: forbidImports(HOST_OR_PACKAGE),
  },
  {
    files: sources(['corrections', 'corpus', 'features', 'export']),
    rules: forbidImports(HOST_OR_PACKAGE, ENGINE_AT_WORK),
  },
  { files: sources(['store']), rules: forbidImports(ENGINE_AT_WORK) },
  { files: sources(['vscode']), rules: forbidImports(ENGINE_AT_WORK) },
  {
    files: ['test/**/*.ts'],
    rules: {
      // chai states expectations as properties: expect(x).to.be.empty.
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    files: ['**/*.{mjs,cjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        ['console', 'setTimeout', 'clearTimeout', 'URLSearchParams', 'document', 'NodeFilter'].map(name => [
          name,
          'readonly',
        ]),
      ),
    },
    rules: { 'no-undef': 'error' },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { globals: { require: 'readonly', module: 'writable' } },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
