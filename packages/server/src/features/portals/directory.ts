import type { Register } from '@lucarne/cookies';
import type { Kysely } from 'kysely';
import type { Portal } from '../../core/dataset.ts';
import type { Catalogue } from '../../storage/catalogue/schema.ts';
import { loadRegister, type StoredRegister } from '../charter/store.ts';
import { listHosts, listPortals } from './store.ts';

/** A portal with what every request needs at once: its register of cookies, already read. */
export interface PortalEntry {
  readonly portal: Portal;
  /** The names that lead to it. */
  readonly hosts: readonly string[];
  readonly register: Register;
  readonly registerHash: string;
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
  const refresh = async (): Promise<void> => {
    const [portals, named] = await Promise.all([listPortals(db), listHosts(db)]);
    const hostsOf = (id: string) => named.filter(({ portal_id }) => portal_id === id).map(({ host }) => host);
    entries = await Promise.all(
      portals.map((portal) => entryOf(portal, hostsOf(portal.id), loadRegister(db, portal, provider))),
    );
    hosts = new Map(entries.flatMap((entry) => entry.hosts.map((host) => [host, entry] as const)));
  };
  await refresh();
  return {
    byHost: (host) => hosts.get(hostName(host)) ?? null,
    bySlug: (slug) => entries.find((entry) => entry.portal.slug === slug) ?? null,
    all: () => entries,
    refresh,
  };
}

async function entryOf(
  portal: Portal,
  hosts: readonly string[],
  loading: Promise<StoredRegister>,
): Promise<PortalEntry> {
  const { register, hash } = await loading;
  return { portal, hosts, register, registerHash: hash };
}

/** The name in a `Host` header: lower case, without port, without the final dot. */
export function hostName(host: string | undefined): string {
  return (host ?? '').toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '');
}
