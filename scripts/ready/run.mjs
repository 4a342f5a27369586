import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Where npm links the commands of the install, Node 24 among them. */
export function binFolder(root) {
  return join(root, 'node_modules', '.bin');
}

/** PATH with the install's commands first, or without them: npm must not run on the Node that it is about to replace. */
export function pathWith(root, installed) {
  const bin = binFolder(root);
  const others = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== bin);
  return (installed ? [bin, ...others] : others).join(delimiter);
}

/** Runs a command to its end; a signal that reaches us ends it too. Answers its exit code and all that it wrote. */
export function run(command, args, { cwd, env, show, started = () => {} }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    if (child.pid !== undefined) started(child.pid);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
        if (show) process.stderr.write(chunk);
      });
    }
    const stop = endWith(child);
    child.on('error', (error) => {
      stop();
      reject(error);
    });
    child.on('close', (code) => {
      stop();
      resolve({ code, output });
    });
  });
}

function endWith(child) {
  const handlers = SIGNALS.map((signal) => {
    const handler = () => {
      child.once('close', () => process.exit(128 + constants.signals[signal]));
      child.kill(signal);
    };
    process.on(signal, handler);
    return () => process.off(signal, handler);
  });
  return () => {
    for (const off of handlers) off();
  };
}
