import type { DropReason } from '@lucarne/cookies';

export interface DroppedCookie {
  readonly name: string;
  readonly reason: DropReason;
  readonly count: number;
}

/** What the door refused since the start, by portal: the administrator's list of cookies to declare or to stop. */
export interface DroppedCookies {
  add(portal: string, name: string, reason: DropReason): void;
  of(portal: string): readonly DroppedCookie[];
  total(): number;
}

const KEPT = 1000;

export function openDropped(): DroppedCookies {
  const counts = new Map<string, number>();
  let total = 0;
  return {
    add(portal, name, reason) {
      total += 1;
      const key = JSON.stringify([portal, name.slice(0, 100), reason]);
      if (counts.has(key) || counts.size < KEPT) counts.set(key, (counts.get(key) ?? 0) + 1);
    },
    of: (portal) =>
      [...counts].flatMap(([key, count]) => {
        const [where, name, reason] = JSON.parse(key) as [string, string, DropReason];
        return where === portal ? [{ name, reason, count }] : [];
      }),
    total: () => total,
  };
}
