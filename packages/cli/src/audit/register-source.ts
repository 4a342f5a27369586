import { readFile, stat } from 'node:fs/promises';
import type { Effects } from '../effects.ts';
import { CliProblem } from '../problem.ts';
import type { AuditTools } from './audit.ts';
import type { RegisterRead } from './model.ts';
import { LONGEST_REGISTER, readRegister, UnreadableRegister } from './register.ts';

/** Where the register to compare with comes from: the site itself, a file, an address, or nowhere. Read before the walk begins. */
export async function registerSource(where: string | undefined, effects: Effects): Promise<AuditTools['registerFrom']> {
  if (where === undefined) {
    return (text, { origin }) =>
      text === null ? null : read(text, 'well_known', `${origin}/.well-known/cookies.json`);
  }
  if (where === 'none') return () => null;
  const isAddress = /^https?:\/\//.test(where);
  const text = isAddress ? await download(where, effects) : await fileText(where);
  const register = read(text, isAddress ? 'url' : 'file', where);
  return () => register;
}

function read(text: string, source: RegisterRead['source'], address: string): RegisterRead {
  try {
    return readRegister(text, { source, address });
  } catch (error) {
    if (!(error instanceof UnreadableRegister)) throw error;
    throw unread(address, error.message, 'Correct it, or go without: --register none drafts one.');
  }
}

function unread(address: string, reason: string, hint: string): CliProblem {
  const message = `The register at ${address} cannot be read: ${reason}.`;
  return new CliProblem({ code: 'bad_register', message, hint, exitCode: 2 });
}

async function fileText(path: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size > LONGEST_REGISTER) throw new Error(`it is larger than ${LONGEST_REGISTER} bytes`);
    return await readFile(path, 'utf8');
  } catch (error) {
    throw unread(path, error instanceof Error ? error.message : String(error), 'Give a file, an address, or none.');
  }
}

async function download(address: string, { fetch, signal }: Effects): Promise<string> {
  try {
    const response = await fetch(
      new Request(address, { signal: AbortSignal.any([signal, AbortSignal.timeout(30_000)]) }),
    );
    if (!response.ok) throw new Error(`it answers ${response.status}`);
    return await response.text();
  } catch (error) {
    signal.throwIfAborted();
    throw unread(address, error instanceof Error ? error.message : String(error), 'Look at the address.');
  }
}
