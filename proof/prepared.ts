import { rmSync } from 'node:fs';
import { startProduct } from './server.ts';

/** Starts the product once from nothing, and keeps its folder for every browser test of this run to begin from. */
export default async function prepare(): Promise<() => void> {
  const product = await startProduct();
  await product.stop({ keep: true });
  process.env.LUCARNE_PREPARED = product.folder;
  return () => rmSync(product.folder, { recursive: true, force: true });
}
