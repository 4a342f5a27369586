export { type Settings, settingRows } from './config.ts';
export { describeEvent, type Event, type Report } from './core/events.ts';
export { Problem, type ProblemFacts } from './core/problem.ts';
export { checkStamp, readStamp } from './features/evidence/reading.ts';
export { openBundle } from './features/evidence/unpack.ts';
export { makeDoor, unlockDoor } from './http/door.ts';
export type { PagesHandler } from './http/pages.ts';
export { openApiDocument } from './openapi.ts';
export { type RunningServer, type StartOptions, start } from './start.ts';
