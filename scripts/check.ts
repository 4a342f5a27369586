/** `npm run check`: types, lint, imports, budgets and habits, in seconds. Exit code 1 when a part fails. */
import { dirname } from 'node:path';
import { runChecks } from './check/run.ts';

const outcomes = await runChecks(dirname(import.meta.dirname), (line) => console.log(line));
const failed = outcomes.filter(({ failures }) => failures.length > 0);
console.log(failed.length === 0 ? 'Everything holds.' : `Failed: ${failed.map(({ name }) => name).join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
