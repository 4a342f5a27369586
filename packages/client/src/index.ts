export { bodyOf, type ClientOptions, createClient, type LucarneClient } from './client.ts';
export { parseExactly } from './exact.ts';
export { type Job, type WaitOptions, waitForJob } from './jobs.ts';
export type * from './page.ts';
export { ServerProblem, type ServerProblemFacts } from './problem.ts';
export type { paths } from './shapes.ts';
export { type Upload, type UploadSource, upload } from './uploads.ts';
