import type { Register } from '@lucarne/cookies';
import type { Transaction } from 'kysely';
import type { Services } from '../../services.ts';
import type { Catalogue } from '../../storage/catalogue/schema.ts';
import { recordVersion } from '../evidence/links.ts';
import type { PortalDirectory, PortalEntry } from '../portals/directory.ts';
import { publishRegister } from '../system-datasets/register.ts';

/** A version of a register that has just been written. */
export interface WrittenVersion {
  readonly portalId: string;
  readonly register: Register;
  readonly hash: string;
}

/** Runs in the transaction that writes a version, the first one included: the version stands only with what it records. */
export type Recorder = (transaction: Transaction<Catalogue>, version: WrittenVersion) => Promise<void>;

/** Runs once the door enforces the change, of the register or of what stands beside it. What fails is told and undoes nothing. */
export type Follower = (services: Services, entry: PortalEntry) => Promise<void>;

export const recorders: readonly Recorder[] = [recordVersion];

const followers: readonly Follower[] = [
  async ({ stamps }) => stamps.wake(),
  async (services, entry) => void (await publishRegister(services, entry)),
];

/** Makes a change seen everywhere: by the door and the pages first, then by what is made from it. */
export async function followChange(services: Services, slug: string): Promise<void> {
  await services.directory.refresh();
  await inTurn(services, () => follow(services, slug));
}

/** Does at the start what follows a change, for a server that ended between a change and what follows it. */
export async function catchUp(services: Services): Promise<void> {
  for (const { portal } of services.directory.all()) await inTurn(services, () => follow(services, portal.slug));
}

/** Looks at the portal when its turn has come: whoever is last makes everything from the newest version. */
async function follow(services: Services, slug: string): Promise<void> {
  for (const follower of followers) {
    const entry = services.directory.bySlug(slug);
    if (!entry) return;
    await follower(services, entry).catch((error: unknown) =>
      services.report({ kind: 'background_failed', what: `what follows a change of the charter of ${slug}`, error }),
    );
  }
}

const turns = new WeakMap<PortalDirectory, Promise<void>>();

function inTurn({ directory }: Services, work: () => Promise<void>): Promise<void> {
  const turn = (turns.get(directory) ?? Promise.resolve()).then(work);
  turns.set(directory, turn);
  return turn;
}
