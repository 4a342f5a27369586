/**
 * `npm run generate`: writes what is made from the code: the client's shapes from the routes, the README's settings from the settings,
 * the page about consent from the rule, the answers of the examples of the query language from the engine.
 * With `--check`, only says what is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openApiDocument, settingRows } from '@lucarne/server';
import openapiTS, { astToString } from 'openapi-typescript';
import { cookieRulePage } from './cookie-rule.ts';
import { odsqlAnswers } from './odsql-answers.ts';

const root = dirname(import.meta.dirname);
const checking = process.argv.includes('--check');

keep(
  'packages/client/src/shapes.ts',
  `/** Made from the routes of the server by \`npm run generate\`, as long and as repetitive as they are: one file, since it is made and checked as one. */\n\n${await shapes()}`,
);
keep('README.md', withSettings(read('README.md')));
keep('docs/cookie-rule.md', cookieRulePage());
keep('packages/odsql/src/guide/answers.ts', odsqlAnswers());

async function shapes(): Promise<string> {
  return astToString(await openapiTS(JSON.stringify(await openApiDocument())));
}

/** The README with its table of settings between the two marks. */
function withSettings(readme: string): string {
  const rows = Object.values(settingRows).map(
    ({ name, byDefault, sentence }) => `| \`${name}\` | ${byDefault} | ${sentence} |`,
  );
  const table = ['| Setting | Default | Meaning |', '| --- | --- | --- |', ...rows].join('\n');
  return readme.replace(
    /<!-- settings -->[\s\S]*<!-- \/settings -->/,
    `<!-- settings -->\n${table}\n<!-- /settings -->`,
  );
}

function keep(path: string, content: string): void {
  if (!checking) {
    writeFileSync(join(root, path), content);
  } else if (read(path) !== content) {
    console.error(`${path} is not what the code gives: run \`npm run generate\` and commit it.`);
    process.exitCode = 1;
  }
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
