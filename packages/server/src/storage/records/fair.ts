/** A queue that gives each owner a turn: the first item of one, then the first of the next, whatever each has put in. */
export interface FairQueue<Item> {
  readonly size: number;
  /** How many items of an owner wait. */
  sizeOf(owner: string): number;
  add(owner: string, item: Item): void;
  /** Takes the next item out. */
  take(): Item | undefined;
  remove(owner: string, item: Item): void;
}

export function fairQueue<Item>(): FairQueue<Item> {
  /** In the order of their turns; an owner without items is not among them. */
  const owners = new Map<string, Set<Item>>();
  let size = 0;

  function remove(owner: string, item: Item): boolean {
    const items = owners.get(owner);
    if (!items?.delete(item)) return false;
    if (items.size === 0) owners.delete(owner);
    size--;
    return true;
  }

  return {
    get size() {
      return size;
    },
    sizeOf: (owner) => owners.get(owner)?.size ?? 0,
    add(owner, item) {
      const items = owners.get(owner) ?? new Set();
      owners.set(owner, items.add(item));
      size++;
    },
    take() {
      for (const [owner, items] of owners) {
        for (const item of items) {
          remove(owner, item);
          if (owners.delete(owner)) owners.set(owner, items);
          return item;
        }
      }
      return undefined;
    },
    remove,
  };
}
