import { moreCalls } from './calls.testing.ts';
import { replay } from './replay.testing.ts';
import { uploadsBodies } from './uploads-bodies.testing.ts';
import { uploadsMeasures } from './uploads-measures.testing.ts';
import { uploadsMoves } from './uploads-moves.testing.ts';
import { uploadsWorld } from './uploads-world.testing.ts';

replay([...uploadsMoves, ...uploadsBodies, ...uploadsMeasures, ...uploadsWorld], moreCalls);
