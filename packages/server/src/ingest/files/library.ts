import { createRequire } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type Library = typeof import('@napi-rs/image');

let loaded: Library | undefined;

/** The library that decodes pictures, loaded when the first one comes. Throws on a machine for which it has no program: files are kept there without small pictures. */
export function imageLibrary(): Library {
  loaded ??= createRequire(import.meta.url)('@napi-rs/image') as Library;
  return loaded;
}

let collect: (() => void) | undefined;

/** Gives back the memory of decoded pictures: the collector does not see how large they are, and would leave them for ever. */
export async function letGoOfPictures(): Promise<void> {
  if (collect === undefined) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
  await setImmediate();
}
