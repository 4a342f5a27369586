import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { Portal } from '../../core/dataset.ts';

/** A call of the data API, as far as limits are concerned. */
export interface Call {
  readonly portal: Pick<Portal, 'id' | 'limits'>;
  /** The account behind it, or null for a stranger, whom the address tells apart. */
  readonly accountId: string | null;
  readonly address: string;
  /** The uid of the dataset that it is about, or null. */
  readonly dataset: string | null;
}

/** How far a limit of the day is used up. */
export interface Allowance {
  readonly limit: number;
  readonly remaining: number;
}

/** What a call may know: the limits that count for it, and the one that it went over. */
export interface Taken {
  readonly caller: Allowance | null;
  readonly dataset: Allowance | null;
  readonly over: 'anonymous' | 'account' | 'dataset' | null;
  /** The midnight of UTC at which all begins anew, in milliseconds since 1970. */
  readonly resets: number;
}

/** What was used today, of one portal, by one account or on one dataset. */
export interface Used {
  readonly portalId: string;
  readonly who: string;
  readonly n: number;
}

/** Counts calls by day of UTC. Strangers are told apart by marks that never leave the memory and die with the day. */
export interface Tally {
  /** Counts a call, unless it is over a limit. */
  take(call: Call): Taken;
  /** Goes on from what an earlier process counted on this day. */
  goOn(used: readonly Used[]): void;
  /** What is not written yet, strangers left out. */
  unwritten(): { readonly day: string; readonly used: readonly Used[] };
  written(used: readonly Used[]): void;
  today(): string;
}

/** More strangers than these in a day share what is left: a flood of addresses fills no memory. */
const MOST_STRANGERS = 200_000;
const DAY_MS = 86_400_000;

interface Day {
  readonly name: string;
  readonly resets: number;
  readonly salt: Buffer;
  readonly counts: Map<string, number>;
  readonly dirty: Map<string, Used>;
  /** The strangers who may still have a line of their own. */
  room: number;
}

export function openTally(clock: () => number, mostStrangers = MOST_STRANGERS): Tally {
  let day = beginDay(clock(), mostStrangers);
  const current = (): Day => {
    const now = clock();
    if (now >= day.resets || now < day.resets - DAY_MS) day = beginDay(now, mostStrangers);
    return day;
  };
  return {
    take: (call) => take(current(), call),
    goOn(used) {
      const { counts } = current();
      for (const { portalId, who, n } of used) counts.set(keyOf(portalId, who), n);
    },
    unwritten() {
      const { name, dirty } = current();
      return { day: name, used: [...dirty.values()] };
    },
    written(used) {
      const { dirty } = current();
      for (const one of used) {
        const key = keyOf(one.portalId, one.who);
        if (dirty.get(key) === one) dirty.delete(key);
      }
    },
    today: () => current().name,
  };
}

function beginDay(now: number, room: number): Day {
  const start = Math.floor(now / DAY_MS) * DAY_MS;
  return {
    name: new Date(start).toISOString().slice(0, 10),
    resets: start + DAY_MS,
    salt: randomBytes(32),
    counts: new Map(),
    dirty: new Map(),
    room,
  };
}

/** One line of the tally that a call stands under. */
interface Line {
  readonly who: string;
  readonly limit: number;
  readonly kept: boolean;
}

function take(day: Day, call: Call): Taken {
  const { portal, dataset } = call;
  const caller = callerLine(day, call);
  const { datasetCalls } = portal.limits;
  const about = dataset === null || datasetCalls === null ? null : lineOf(`dataset ${dataset}`, datasetCalls);
  const over = overOf(day, call, caller, about);
  for (const line of over === null ? [caller, about] : []) if (line) count(day, portal.id, line);
  const left = (line: Line | null): Allowance | null =>
    line && { limit: line.limit, remaining: Math.max(0, line.limit - used(day, portal.id, line)) };
  return { caller: left(caller), dataset: left(about), over, resets: day.resets };
}

const lineOf = (who: string, limit: number): Line => ({ who, limit, kept: true });

function callerLine(day: Day, { portal, accountId, address }: Call): Line | null {
  const { accountCalls, anonymousCalls } = portal.limits;
  if (accountId !== null) return accountCalls === null ? null : lineOf(`account ${accountId}`, accountCalls);
  if (anonymousCalls === null) return null;
  const who = strangerOf(day, portal.id, address);
  return { who, limit: anonymousCalls, kept: false };
}

function strangerOf(day: Day, portalId: string, address: string): string {
  const who = `stranger ${createHmac('sha256', day.salt).update(homeOf(address)).digest('base64url').slice(0, 16)}`;
  return day.room > 0 || day.counts.has(keyOf(portalId, who)) ? who : 'strangers';
}

/** A home has many addresses of IPv6: the network that it was given stands for it. */
export function homeOf(address: string): string {
  const [mapped] = /\d+\.\d+\.\d+\.\d+$/.exec(address) ?? [];
  if (mapped !== undefined || !isIPv6(address)) return mapped ?? address;
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::');
  const groups = (text: string): string[] => (text === '' ? [] : text.split(':'));
  const zeros = tail === undefined ? 0 : 8 - groups(head).length - groups(tail).length;
  const all = [...groups(head), ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...groups(tail ?? '')];
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

function overOf(day: Day, { portal, accountId }: Call, caller: Line | null, about: Line | null): Taken['over'] {
  const isOver = (line: Line | null): boolean => line !== null && used(day, portal.id, line) >= line.limit;
  if (isOver(caller)) return accountId === null ? 'anonymous' : 'account';
  return isOver(about) ? 'dataset' : null;
}

const used = (day: Day, portalId: string, { who }: Line): number => day.counts.get(keyOf(portalId, who)) ?? 0;

function count(day: Day, portalId: string, line: Line): void {
  const n = used(day, portalId, line) + 1;
  const key = keyOf(portalId, line.who);
  day.counts.set(key, n);
  if (n === 1 && !line.kept) day.room -= 1;
  if (line.kept) day.dirty.set(key, { portalId, who: line.who, n });
}

const keyOf = (portalId: string, who: string): string => `${portalId} ${who}`;
