#!/usr/bin/env node
/**
 * Makes a clone ready: `install` fetches what is missing, `build` also makes the pages when their sources changed.
 * It runs before anything is installed, on any Node from 20 on: nothing here but Node's own modules, no TypeScript.
 */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './ready/build.mjs';
import { install } from './ready/install.mjs';
import { say, Unready } from './ready/say.mjs';

const OLDEST_NODE = 20;
const parts = { install: [install], build: [install, build] };

async function main(part) {
  const version = process.versions.node;
  if (Number.parseInt(version, 10) < OLDEST_NODE) {
    throw new Unready(
      `Node ${OLDEST_NODE} or later is needed to install Lucarne, and this is Node ${version}. Get one from https://nodejs.org; the Node that Lucarne then runs on comes with its install.`,
    );
  }
  const steps = parts[part];
  if (steps === undefined) throw new Unready(`«${part}» is not a part: say ${Object.keys(parts).join(' or ')}.`);
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  for (const step of steps) await step(root);
}

main(process.argv[2] ?? 'build').catch((error) => {
  say(error instanceof Unready ? error.message : error.stack);
  process.exitCode = 1;
});
