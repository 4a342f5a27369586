import type { WordIndex } from '@lucarne/odsql';

/** Where a table is on the disk, and the name under which statements know its file. */
export interface Attachment {
  readonly file: string;
  readonly name: string;
}

/** A table that stays in service until `release` is called. */
export interface HeldTable {
  /** The reference that SQL uses, already quoted. */
  readonly source: string;
  /** The table of the boxes around its shapes, where there is one. */
  readonly boxes?: string;
  /** The index of its identifiers, where there is one. */
  readonly ids?: string;
  /** The index of its words, where there is one. */
  readonly words?: WordIndex;
  /** Its file, where it has one of its own. */
  readonly attachment?: Attachment;
}

export interface Held<Table extends HeldTable> {
  readonly table: Table;
  release(): void;
}

export interface HeldTablesOptions<Name, Table extends HeldTable> {
  readonly keyOf: (name: Name) => string;
  /** Brings a table into service. */
  readonly open: (name: Name) => Promise<Table>;
  /** Takes it out of service. */
  readonly shut: (table: Table) => Promise<void>;
  /** How many stay open when nobody holds them. */
  readonly limit: number;
  readonly failed: (what: string, error: unknown) => void;
}

/** Tables opened when first asked, shared by all who ask, and shut when least used. */
export interface HeldTables<Name, Table extends HeldTable> {
  hold(name: Name): Promise<Held<Table>>;
  /** Shuts a table once nobody holds it; who asks for it again waits for that and opens it anew. */
  retire(name: Name): Promise<void>;
}

interface Entry<Table> {
  readonly ready: Promise<Table>;
  holders: number;
  /** Told when the last holder of a retired entry lets go. */
  alone: (() => void) | null;
}

interface Shelf<Name, Table extends HeldTable> {
  readonly options: HeldTablesOptions<Name, Table>;
  /** In the order of their last use. */
  readonly entries: Map<string, Entry<Table>>;
  /** What is on its way out, until it is gone. */
  readonly leaving: Map<string, Promise<void>>;
}

export function heldTables<Name, Table extends HeldTable>(
  options: HeldTablesOptions<Name, Table>,
): HeldTables<Name, Table> {
  const shelf: Shelf<Name, Table> = { options, entries: new Map(), leaving: new Map() };
  return {
    hold: (name) => hold(shelf, name),
    retire: (name) => retire(shelf, options.keyOf(name)),
  };
}

async function hold<Name, Table extends HeldTable>(shelf: Shelf<Name, Table>, name: Name): Promise<Held<Table>> {
  const key = shelf.options.keyOf(name);
  const entry = touch(shelf, key, name);
  entry.holders++;
  try {
    const table = await entry.ready;
    shutLeastUsed(shelf);
    return { table, release: once(() => letGo(shelf, entry)) };
  } catch (error) {
    letGo(shelf, entry);
    if (shelf.entries.get(key) === entry) shelf.entries.delete(key);
    throw error;
  }
}

function touch<Name, Table extends HeldTable>(shelf: Shelf<Name, Table>, key: string, name: Name): Entry<Table> {
  const { entries } = shelf;
  const entry = entries.get(key) ?? { ready: openAnew(shelf, key, name), holders: 0, alone: null };
  entries.delete(key);
  entries.set(key, entry);
  return entry;
}

async function openAnew<Name, Table extends HeldTable>(
  { leaving, options }: Shelf<Name, Table>,
  key: string,
  name: Name,
): Promise<Table> {
  await leaving.get(key);
  return options.open(name);
}

function letGo<Name, Table extends HeldTable>(shelf: Shelf<Name, Table>, entry: Entry<Table>): void {
  entry.holders--;
  if (entry.holders > 0) return;
  entry.alone?.();
  shutLeastUsed(shelf);
}

function shutLeastUsed<Name, Table extends HeldTable>(shelf: Shelf<Name, Table>): void {
  const { entries, options } = shelf;
  for (const [key, entry] of entries) {
    if (entries.size <= options.limit) return;
    if (entry.holders === 0) void retire(shelf, key);
  }
}

async function retire<Name, Table extends HeldTable>(shelf: Shelf<Name, Table>, key: string): Promise<void> {
  const { entries, leaving } = shelf;
  const entry = entries.get(key);
  if (!entry) return leaving.get(key);
  entries.delete(key);
  const gone: Promise<void> = leave(shelf, entry).then(() => {
    if (leaving.get(key) === gone) leaving.delete(key);
  });
  leaving.set(key, gone);
  return gone;
}

async function leave<Name, Table extends HeldTable>(
  { options }: Shelf<Name, Table>,
  entry: Entry<Table>,
): Promise<void> {
  const table = await entry.ready.catch(() => null);
  if (!table) return;
  if (entry.holders > 0) {
    await new Promise<void>((resolve) => {
      entry.alone = resolve;
    });
  }
  await options.shut(table).catch((error) => options.failed(`Closing ${table.source}`, error));
}

function once(act: () => void): () => void {
  let done = false;
  return () => {
    if (!done) act();
    done = true;
  };
}
