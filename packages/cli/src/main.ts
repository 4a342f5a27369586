#!/usr/bin/env node
process.env['UV_THREADPOOL_SIZE'] ??= '32';

import { terminalEffects } from './effects.ts';
import { run } from './run.ts';

process.exitCode = await run(process.argv.slice(2), terminalEffects());
