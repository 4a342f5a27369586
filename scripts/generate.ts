/** `npm run generate`: writes what is made from the routes, packages/client/src/shapes.ts. With `--check`, only says whether it is stale. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as server from '@lucarne/server';
import openapiTS, { astToString } from 'openapi-typescript';

const SHAPES = join(dirname(import.meta.dirname), 'packages/client/src/shapes.ts');
const HEADER = '/** Made from the routes of the server by `npm run generate`. */\n\n';

/** The server's door may not offer its document yet; then there is nothing to be stale. */
const door: { readonly openApiDocument?: () => Promise<object> } = server;
const document = await door.openApiDocument?.();

if (document === undefined) {
  console.log('The server offers no OpenAPI document: nothing to generate.');
} else {
  const shapes = HEADER + astToString(await openapiTS(JSON.stringify(document)));
  const stale = readFileSync(SHAPES, 'utf8') !== shapes;
  if (!process.argv.includes('--check')) writeFileSync(SHAPES, shapes);
  else if (stale) {
    console.error('packages/client/src/shapes.ts is not what the routes give: run `npm run generate` and commit it.');
    process.exitCode = 1;
  }
}
