import { defineConfig } from 'vitest/config';
import { locatedParts } from './scripts/test/system.ts';

/** Where Chromium, PostgreSQL and GDAL are, for the tests that need them: `process.env.LUCARNE_CHROMIUM`, `LUCARNE_POSTGRES_BIN`, `LUCARNE_GDAL`. */
const env = locatedParts(process.env);

/**
 * Kinds of test, by file name: `.test.ts` (pure), `.api.test.ts` (a whole server, in this process), `.browser.test.ts` (Chromium), `.gdal.test.ts` (GDAL).
 * The server's own api tests run twice: on PGlite, and as `postgres` on a real PostgreSQL.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'packages/*/src/**/*.test.ts',
            'packages/*/test/**/*.test.ts',
            'scripts/**/*.test.ts',
            'proof/**/*.test.ts',
            'bench/**/*.test.ts',
          ],
          exclude: [
            '**/*.api.test.ts',
            '**/*.browser.test.ts',
            '**/*.gdal.test.ts',
            '**/node_modules/**',
            '**/build/**',
            '**/dist/**',
          ],
          pool: 'threads',
          env,
        },
      },
      {
        test: {
          name: 'api',
          include: ['packages/*/{src,test}/**/*.api.test.ts', 'scripts/**/*.api.test.ts'],
          pool: 'forks',
          env,
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'postgres',
          include: ['packages/server/test/**/*.api.test.ts'],
          globalSetup: ['packages/server/test/postgres.ts'],
          pool: 'forks',
          env,
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'gdal',
          include: ['packages/*/{src,test}/**/*.gdal.test.ts'],
          pool: 'forks',
          env,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['packages/*/{src,test}/**/*.browser.test.ts', 'proof/**/*.browser.test.ts'],
          globalSetup: ['proof/prepared.ts'],
          pool: 'forks',
          env,
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
