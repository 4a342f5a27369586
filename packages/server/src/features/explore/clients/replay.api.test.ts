import { calls } from './calls.testing.ts';
import { replay } from './replay.testing.ts';
import { uploads } from './uploads.testing.ts';

replay(uploads, calls);
