import { callsMeasures } from './calls-measures.testing.ts';
import { callsMoves } from './calls-moves.testing.ts';
import { callsOffices } from './calls-offices.testing.ts';
import { callsPast } from './calls-past.testing.ts';
import { callsPastFiles } from './calls-past-files.testing.ts';
import { callsPortal } from './calls-portal.testing.ts';
import { callsPortals } from './calls-portals.testing.ts';
import { callsPower } from './calls-power.testing.ts';
import { callsSchools } from './calls-schools.testing.ts';
import { callsVehicles } from './calls-vehicles.testing.ts';
import { callsWorld } from './calls-world.testing.ts';
import { calls1 } from './calls1.testing.ts';
import { calls1Loose } from './calls1-loose.testing.ts';
import { calls20 } from './calls20.testing.ts';
import { calls21 } from './calls21.testing.ts';
import { calls21Kinds } from './calls21-kinds.testing.ts';
import type { Table } from './replay.testing.ts';

/** Calls in the manner of programs, on datasets that the documentation of the platform uses. */
export const calls: readonly Table[] = [
  ...calls21,
  ...calls21Kinds,
  ...callsPortal,
  ...calls20,
  ...calls1,
  ...calls1Loose,
];

/** Calls of programs that stand in public repositories, on datasets of the shapes that they ask. */
export const moreCalls: readonly Table[] = [
  ...callsMoves,
  ...callsOffices,
  ...callsSchools,
  ...callsPower,
  ...callsMeasures,
  ...callsWorld,
  ...callsVehicles,
  ...callsPortals,
  ...callsPast,
  ...callsPastFiles,
];
