import { problem } from '../../core/problem.ts';
import { accountProblems } from '../accounts/problems.ts';

interface Attempts {
  failures: number;
  nextAt: number;
}

/** Slows down guessing: after five wrong passwords for a key, each next try waits twice as long, up to 15 minutes. */
export interface Throttle {
  /** Throws `sign_in_too_often` while the key must wait. */
  check(keys: readonly string[], now: number): void;
  failed(keys: readonly string[], now: number): void;
  /** Forgives the account, and the address this one attempt only: an account of one's own opens no way to guess at others. */
  succeeded(keys: { readonly account: string; readonly address: string }): void;
}

const FREE = 5;
const LONGEST_MS = 15 * 60_000;
const KEPT = 10_000;

/** Kept in memory, by account and by address; an address is a key only while it fails, and is never written anywhere. */
export function openThrottle(): Throttle {
  const attempts = new Map<string, Attempts>();
  return {
    check(keys, now) {
      const nextAt = Math.max(0, ...keys.map((key) => attempts.get(key)?.nextAt ?? 0));
      if (nextAt <= now) return;
      throw problem(accountProblems, 'sign_in_too_often', { seconds: Math.ceil((nextAt - now) / 1000) });
    },
    failed(keys, now) {
      for (const key of keys) attempts.set(key, again(attempts.get(key), now));
      for (const oldest of attempts.keys()) if (attempts.size > KEPT) attempts.delete(oldest);
    },
    succeeded({ account, address }) {
      attempts.delete(account);
      const before = attempts.get(address);
      if (before) attempts.set(address, { failures: before.failures - 1, nextAt: 0 });
    },
  };
}

/** Counts an attempt before it is looked at, so that many at once gain nothing; throws while one of the two must wait. */
export function countAttempt(
  throttle: Throttle,
  keys: { readonly account: string; readonly address: string },
  now: number,
) {
  const both = Object.values(keys);
  throttle.check(both, now);
  throttle.failed(both, now);
}

function again(before: Attempts | undefined, now: number): Attempts {
  const forgotten = before && before.nextAt + LONGEST_MS < now;
  const failures = (forgotten ? 0 : (before?.failures ?? 0)) + 1;
  const wait = failures < FREE ? 0 : Math.min(LONGEST_MS, 1000 * 2 ** (failures - FREE));
  return { failures, nextAt: now + wait };
}
