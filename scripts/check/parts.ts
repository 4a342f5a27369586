import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { budgets } from './budgets.ts';
import { commands } from './command.ts';
import { projectFiles } from './files.ts';
import { habits } from './habits.ts';
import type { Part } from './verdict.ts';

const ROADS = ['packages', 'scripts', 'bench', 'proof'];

/** What `npm run check` looks at; the slow ones first, as they run side by side. */
export const parts: readonly Part[] = [
  {
    name: 'types of the pages',
    run: (root) =>
      commands(root, [
        {
          line: [
            'paraglide-js',
            'compile',
            '--silent',
            '--strategy',
            'custom-lucarne',
            'baseLocale',
            '--no-emit-readme',
          ],
          folder: 'packages/web',
        },
        { line: ['svelte-kit', 'sync'], folder: 'packages/web' },
        {
          line: ['svelte-check', '--tsconfig', './tsconfig.json', '--output', 'human', '--fail-on-warnings'],
          folder: 'packages/web',
        },
      ]),
  },
  { name: 'types', run: (root) => commands(root, [{ line: ['tsc', '-p', '.'] }]) },
  {
    name: 'imports',
    run: (root) => {
      const folders = ROADS.filter((folder) => existsSync(join(root, folder)));
      return commands(root, [{ line: ['depcruise', '--config', '.dependency-cruiser.mjs', ...folders] }]);
    },
  },
  { name: 'generated files', run: (root) => commands(root, [{ line: ['node', 'scripts/generate.ts', '--check'] }]) },
  {
    name: 'format and lint',
    run: (root) => commands(root, [{ line: ['biome', 'check', '--error-on-warnings', '.'] }]),
  },
  { name: 'budgets', run: async (root) => budgets(projectFiles(root)) },
  { name: 'habits', run: async (root) => habits(projectFiles(root)) },
];
