/** A reason for not being ready that the person at the keyboard can act on; shown without a stack. */
export class Unready extends Error {}

/** One line of progress. On stderr, so that `--json` on stdout stays clean. */
export function say(line) {
  process.stderr.write(`Lucarne: ${line}\n`);
}

const EVERY_MS = 5000;

/** Says what is being done, then every few seconds for how long, until `work` ends. */
export async function whileSaying(what, work) {
  say(`${what}…`);
  const start = Date.now();
  const elapsed = () => Math.round((Date.now() - start) / 1000);
  const timer = setInterval(() => say(`… still at it after ${elapsed()} s`), EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
