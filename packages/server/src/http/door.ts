import { type IncomingMessage, type OutgoingHttpHeader, type OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { type Choice, type DropReason, judgeSetCookie, type Register } from '@lucarne/cookies';

/** What the door must know of a request to judge its cookies. Until it is known, no cookie passes. */
export interface DoorKeys {
  readonly portal: string;
  readonly register: Register;
  readonly https: boolean;
  readonly choice: Choice | null;
}

export type OnDropped = (portal: string, name: string, reason: DropReason) => void;

type HeaderValue = number | string | readonly string[];

/**
 * The only way for a `Set-Cookie` to leave: below Fastify and SvelteKit, whoever wrote it. A header without an entry in
 * the register, or that differs from it, is dropped and told.
 */
export function makeDoor(onDropped: OnDropped): typeof ServerResponse<IncomingMessage> {
  return class Door extends ServerResponse<IncomingMessage> {
    override setHeader(name: string, value: HeaderValue): this {
      if (!isSetCookie(name)) return super.setHeader(name, value);
      const passed = judgeAll(this, value, onDropped);
      return passed.length > 0 ? super.setHeader(name, passed) : this;
    }

    override appendHeader(name: string, value: string | readonly string[]): this {
      if (!isSetCookie(name)) return super.appendHeader(name, value);
      const passed = judgeAll(this, value, onDropped);
      return passed.length > 0 ? super.appendHeader(name, passed) : this;
    }

    override writeHead(status: number, ...rest: unknown[]): this {
      const forced = pageOf(this)?.status;
      const message = typeof rest[0] === 'string' ? rest[0] : undefined;
      applyHeaders(this, rest.find((one) => typeof one === 'object' && one !== null) as Headers);
      keepToOne(this);
      const final = forced !== undefined && status === 200 ? forced : status;
      return message === undefined ? super.writeHead(final) : super.writeHead(final, message);
    }

    override writeEarlyHints(hints: Record<string, string | string[]>, callback?: () => void): void {
      super.writeEarlyHints(Object.fromEntries(withoutCookies(Object.entries(hints))), callback);
    }

    override addTrailers(trailers: OutgoingHttpHeaders | readonly [string, string][]): void {
      const pairs = Array.isArray(trailers) ? (trailers as readonly [string, string][]) : Object.entries(trailers);
      super.addTrailers(withoutCookies(pairs.map(([name, value]): [string, string] => [name, String(value)])));
    }
  };
}

type Headers = OutgoingHttpHeaders | OutgoingHttpHeader[] | undefined;

/** Turns every form that `writeHead` takes (object, flat list, list of pairs) into calls that the door sees. */
function applyHeaders(response: ServerResponse, headers: Headers): void {
  if (!headers) return;
  if (!Array.isArray(headers)) {
    for (const [name, value] of Object.entries(headers)) if (value !== undefined) response.setHeader(name, value);
    return;
  }
  const pairs = Array.isArray(headers[0]) ? (headers as unknown as [string, string | string[]][]) : inPairs(headers);
  const named = new Set(pairs.map(([name]) => name.toLowerCase()));
  for (const name of named) if (name !== 'set-cookie') response.removeHeader(name);
  for (const [name, value] of pairs) response.appendHeader(name, Array.isArray(value) ? value : String(value));
}

function inPairs(flat: readonly OutgoingHttpHeader[]): [string, string | string[]][] {
  return Array.from({ length: flat.length / 2 }, (_, index) => [
    String(flat[2 * index]),
    flat[2 * index + 1] as string | string[],
  ]);
}

/** What sets a cookie is an answer to one visitor: no cache gives it to another. */
function keepToOne(response: ServerResponse): void {
  if (!response.hasHeader('set-cookie')) return;
  if (/private|no-store/.test(String(response.getHeader('cache-control')))) return;
  response.setHeader('cache-control', 'private, no-cache');
}

/** Before the answer and after it no cookie is ever set. */
const withoutCookies = <Value>(headers: [string, Value][]): [string, Value][] =>
  headers.filter(([name]) => !isSetCookie(name));

const isSetCookie = (name: string): boolean => name.length === 10 && name.toLowerCase() === 'set-cookie';

function judgeAll(response: ServerResponse, value: HeaderValue, onDropped: OnDropped): string[] {
  const keys = keysOf(response);
  const headers = (Array.isArray(value) ? value : [value]).map(String);
  if (!keys) {
    for (const header of headers) onDropped('-', header.split('=')[0] ?? '', 'undeclared');
    return [];
  }
  return headers.filter((header) => {
    const judgement = judgeSetCookie(keys.register, header, keys);
    if (!judgement.pass) onDropped(keys.portal, judgement.name, judgement.reason);
    return judgement.pass;
  });
}

const keysByRequest = new WeakMap<IncomingMessage, DoorKeys>();
const pageByRequest = new WeakMap<IncomingMessage, { readonly status: number }>();

/** Gives the door what it needs for one request. */
export function unlockDoor(request: IncomingMessage, keys: DoorKeys): void {
  keysByRequest.set(request, keys);
}

/** Makes the page that answers this request carry a status other than 200, e.g. 401 for a sign-in that failed. */
export function forceStatus(request: IncomingMessage, status: number): void {
  pageByRequest.set(request, { status });
}

const keysOf = (response: ServerResponse): DoorKeys | undefined => keysByRequest.get(response.req);
const pageOf = (response: ServerResponse) => pageByRequest.get(response.req);
