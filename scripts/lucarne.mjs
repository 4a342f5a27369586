#!/usr/bin/env node
/** The `lucarne` command of a clone: makes it ready, then hands over to the command proper on the Node of the install. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, 'node_modules', '.bin');
const args = process.argv.slice(2);

handOver([join(root, 'scripts/ready.mjs'), args[0] === 'start' ? 'build' : 'install'], process.execPath, (code) => {
  if (code === 0) handOver([join(root, 'packages/cli/src/main.ts'), ...args], join(bin, 'node'), process.exit);
  else process.exit(code);
});

/** Runs it in our place: same terminal, same signals, same exit code. */
function handOver(nodeArgs, node, done) {
  const child = spawn(node, nodeArgs, { stdio: 'inherit' });
  const forward = (signal) => child.kill(signal);
  const signals = process.stdin.isTTY ? ['SIGTERM', 'SIGHUP'] : ['SIGTERM', 'SIGHUP', 'SIGINT'];
  // At a terminal, Ctrl-C reaches the child by itself; we only outlive it.
  const wait = () => {};
  process.on('SIGINT', wait);
  for (const signal of signals) process.on(signal, forward);
  child.on('close', (code, signal) => {
    process.off('SIGINT', wait);
    for (const name of signals) process.off(name, forward);
    done(code ?? 128 + constants.signals[signal]);
  });
}
