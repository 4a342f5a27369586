import type { DemoSource } from '../messages.ts';

export async function makeSources(_request: { readonly folder: string }): Promise<readonly DemoSource[]> {
  return [];
}
