import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { type Entry, exemptRegister, policyOf, questionsOf, type Register } from '@lucarne/cookies';
import { makeDoor, unlockDoor } from '@lucarne/server';
import { twoPurposes } from './lucarne.ts';

/** Microseconds that one response takes, in the order of the runs: with Node's own response, and with the door and the policy. */
export interface DoorCost {
  readonly entries: number;
  readonly bare: readonly number[];
  readonly guarded: readonly number[];
}

const ENTRIES = 40;
const RUNS = 15;
const RESPONSES = 5000;
const COOKIE = 'sessionid=k3v0zq; Max-Age=1209600; Path=/; HttpOnly; SameSite=Lax';

/** The same response made in this process, in turns: a cookie set and a head written, with and without what guards it. */
export function measureDoor(): DoorCost {
  const register = largeRegister();
  const Door = makeDoor(() => {});
  const bare = (): void => respond(ServerResponse, new IncomingMessage(new Socket()), 'default-src none');
  const guarded = (): void => {
    const request = new IncomingMessage(new Socket());
    unlockDoor(request, { portal: 'bench', register, https: false, choice: null });
    respond(Door, request, policyOf(register, null, { where: 'front' }));
  };
  timed(bare);
  timed(guarded);
  const runs = Array.from({ length: RUNS }, () => ({ bare: timed(bare), guarded: timed(guarded) }));
  return { entries: ENTRIES, bare: runs.map((run) => run.bare), guarded: runs.map((run) => run.guarded) };
}

function respond(Response: typeof ServerResponse<IncomingMessage>, request: IncomingMessage, policy: string): void {
  const response = new Response(request);
  response.setHeader('content-security-policy', policy);
  response.setHeader('set-cookie', COOKIE);
  response.writeHead(200, { 'content-type': 'text/html' });
}

function timed(work: () => void): number {
  const began = performance.now();
  for (let nth = 0; nth < RESPONSES; nth += 1) work();
  return ((performance.now() - began) * 1000) / RESPONSES;
}

/** A register much longer than any that we know of: what is looked for stands at its end. */
function largeRegister(): Register {
  const provider = { name: 'Bench', url: 'https://example.org/' };
  const built = exemptRegister({ portal: 'bench', date: '2026-11-22', provider });
  const asked = questionsOf(twoPurposes()).flatMap(({ entries }) => entries);
  const copies = Array.from({ length: Math.ceil(ENTRIES / asked.length) }, (_, nth) => asked.map(renamed(nth))).flat();
  return { ...built, entries: [...copies.slice(0, ENTRIES - built.entries.length), ...built.entries] };
}

const renamed =
  (nth: number) =>
  (entry: Entry): Entry =>
    entry.pattern === undefined
      ? { ...entry, name: `n${nth}-${entry.name}` }
      : { ...entry, pattern: `n${nth}-${entry.pattern}` };
