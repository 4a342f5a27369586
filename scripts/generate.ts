/** `npm run generate`: writes what is made from the routes, packages/client/src/shapes.ts. With `--check`, only says whether it is stale. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openApiDocument } from '@lucarne/server';
import openapiTS, { astToString } from 'openapi-typescript';

const SHAPES = join(dirname(import.meta.dirname), 'packages/client/src/shapes.ts');
const HEADER = '/** Made from the routes of the server by `npm run generate`. */\n\n';

const shapes = HEADER + astToString(await openapiTS(JSON.stringify(await openApiDocument())));
if (!process.argv.includes('--check')) {
  writeFileSync(SHAPES, shapes);
} else if (readFileSync(SHAPES, 'utf8') !== shapes) {
  console.error('packages/client/src/shapes.ts is not what the routes give: run `npm run generate` and commit it.');
  process.exitCode = 1;
}
