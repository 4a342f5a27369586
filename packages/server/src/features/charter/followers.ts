import type { Register } from '@lucarne/cookies';
import type { Transaction } from 'kysely';
import type { Services } from '../../services.ts';
import type { Catalogue } from '../../storage/catalogue/schema.ts';
import type { PortalEntry } from '../portals/directory.ts';

/** A version of a register that has just been written. */
export interface WrittenVersion {
  readonly portalId: string;
  readonly register: Register;
  readonly hash: string;
}

/** Runs in the transaction that writes a version, the first one included: the version stands only with what it records. */
export type Recorder = (transaction: Transaction<Catalogue>, version: WrittenVersion) => Promise<void>;

/** Runs once the door enforces the new version. What fails here is told and undoes nothing. */
export type Follower = (services: Services, entry: PortalEntry) => Promise<void>;

export const recorders: readonly Recorder[] = [];

export const followers: readonly Follower[] = [];
