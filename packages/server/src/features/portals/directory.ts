import { type Register, versionKey } from '@lucarne/cookies';
import type { Kysely } from 'kysely';
import type { Portal } from '../../core/dataset.ts';
import type { Catalogue } from '../../storage/catalogue/schema.ts';
import { type CharterSettings, charterSettings } from '../charter/settings.ts';
import { firstRegister, registersAfter, type StoredRegister, sharing } from '../charter/store.ts';
import { type EvidenceHead, headsOf } from '../evidence/heads.ts';
import { listHosts, listPortals } from './store.ts';

/** A portal with what every request needs at once: its register of cookies, already read. */
export interface PortalEntry {
  readonly portal: Portal;
  /** The names that lead to it. */
  readonly hosts: readonly string[];
  readonly register: Register;
  readonly registerHash: string;
  /** Every version before it, by its `versionKey`: what a visitor's choice may have been made under. */
  readonly earlier: ReadonlyMap<string, Register>;
  /** All of them, the oldest first and the one in force last. */
  readonly versions: readonly StoredRegister[];
  readonly charter: CharterSettings;
  /** Where its chain of evidence stands. */
  readonly evidence: EvidenceHead;
}

/** The portals by host name and by slug, in memory, because the cookie door must decide without waiting. */
export interface PortalDirectory {
  /** `host` as the `Host` header gives it; the port is ignored. */
  byHost(host: string | undefined): PortalEntry | null;
  bySlug(slug: string): PortalEntry | null;
  all(): readonly PortalEntry[];
  /** Reads the catalogue again; called after each change of portals, registers or published datasets. */
  refresh(): Promise<void>;
}

export interface DirectoryOptions {
  readonly db: Kysely<Catalogue>;
  readonly provider: string;
}

export async function openDirectory({ db, provider }: DirectoryOptions): Promise<PortalDirectory> {
  let entries: readonly PortalEntry[] = [];
  let hosts = new Map<string, PortalEntry>();
  const versionsOf = keepVersions({ db, provider });
  const readAgain = async (): Promise<void> => {
    const [portals, named, settings] = await Promise.all([listPortals(db), listHosts(db), charterSettings(db)]);
    const versions = await Promise.all(portals.map(versionsOf));
    const headOf = await headsOf(db);
    entries = portals.map((portal, at): PortalEntry => {
      const { id } = portal;
      const names = named.filter(({ portal_id }) => portal_id === id).map(({ host }) => host);
      return {
        portal,
        hosts: names,
        ...registersOf(versions[at] ?? []),
        charter: settings(id),
        evidence: headOf(id),
      };
    });
    hosts = new Map(entries.flatMap((entry) => entry.hosts.map((host) => [host, entry] as const)));
  };
  let reading = readAgain();
  // One after the other: a reading that began before a change must not end after the one that the change asked for.
  const refresh = (): Promise<void> => {
    reading = reading.then(readAgain, readAgain);
    return reading;
  };
  await reading;
  return {
    byHost: (host) => hosts.get(hostName(host)) ?? null,
    bySlug: (slug) => entries.find((entry) => entry.portal.slug === slug) ?? null,
    all: () => entries,
    refresh,
  };
}

/** A version never changes once it is written: each is read from the catalogue once. */
function keepVersions({ db, provider }: DirectoryOptions) {
  const known = new Map<string, readonly StoredRegister[]>();
  return async (portal: Portal): Promise<readonly StoredRegister[]> => {
    const before = known.get(portal.id) ?? [];
    const added = await registersAfter(db, portal.id, before.at(-1)?.register.version ?? 0);
    const all = [...before];
    for (const one of added) all.push(sharing(all.at(-1), one));
    const versions = all.length > 0 ? all : [await firstRegister(db, portal, provider)];
    known.set(portal.id, versions);
    return versions;
  };
}

function registersOf(versions: readonly StoredRegister[]) {
  const { register, hash } = versions.at(-1) as StoredRegister;
  const earlier = new Map(versions.slice(0, -1).map((one) => [versionKey(one.register), one.register] as const));
  return { register, registerHash: hash, earlier, versions };
}

/** The name in a `Host` header: lower case, without port, without the final dot; none beside a port that cannot be. */
export function hostName(host: string | undefined): string {
  const [port = ''] = /:\d+$/.exec(host ?? '') ?? [];
  if (Number(port.slice(1)) > 65_535) return '';
  return (host ?? '')
    .slice(0, port === '' ? undefined : -port.length)
    .toLowerCase()
    .replace(/\.$/, '');
}
