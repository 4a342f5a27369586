import { paraglideVitePlugin } from '@inlang/paraglide-js';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import manifest from './package.json' with { type: 'json' };

export default defineConfig({
  plugins: [
    paraglideVitePlugin({
      project: './project.inlang',
      outdir: './src/paraglide',
      strategy: ['custom-lucarne', 'baseLocale'],
      isServer: 'import.meta.env.SSR',
      emitReadme: false,
      emitPrettierIgnore: false,
    }),
    sveltekit({
      // The program's own settings start with LUCARNE_; the adapter refuses names that it does not know under its prefix.
      // `scripts/ready.mjs` builds beside and swaps, so that a build that was killed leaves the last one whole.
      adapter: adapter({ envPrefix: 'LUCARNE_WEB_', out: process.env['LUCARNE_BUILD_OUT'] ?? 'build' }),
      // The outer server checks the origin of every unsafe request, of pages and of the API alike.
      csrf: { trustedOrigins: ['*'] },
      paths: { relative: false },
      // No time of the build: the same sources make the same pages, and the code hash of the evidence can be made again.
      version: { name: manifest.version, pollInterval: 0 },
    }),
  ],
});
