import { createRequire } from 'node:module';

type Library = typeof import('@napi-rs/image');

let loaded: Library | undefined;

/** The library that decodes pictures, loaded when the first one comes. Throws on a machine for which it has no program: files are kept there without small pictures. */
export function imageLibrary(): Library {
  loaded ??= createRequire(import.meta.url)('@napi-rs/image') as Library;
  return loaded;
}
