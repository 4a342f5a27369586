import { type RunningCookies, startFromPage } from './static/start.ts';

export type { Answers } from './static/site.ts';
export { type RunningCookies, startCookies } from './static/start.ts';

/** The script of this very page, when the page names a register; null elsewhere, in Node for instance. */
export const started: Promise<RunningCookies | null> = startFromPage();
