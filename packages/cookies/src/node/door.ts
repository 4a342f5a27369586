import type { OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from 'node:http';

type Value = number | string | readonly string[];
type Headers = OutgoingHttpHeaders | OutgoingHttpHeader[] | undefined;

export interface DoorRules {
  /** Whether this `Set-Cookie` may leave. */
  readonly passes: (header: string) => boolean;
  /** Adds what an answer must carry, just before its head is sent. */
  readonly finish: (status: number) => void;
}

/**
 * Guards one response: `setHeader`, `appendHeader` and every form of `writeHead`. Whoever writes a cookie, the framework or a
 * library below it, it passes here; what the rules refuse is not sent.
 */
export function guardResponse(response: ServerResponse, { passes, finish }: DoorRules): void {
  const set = response.setHeader.bind(response);
  const append = response.appendHeader.bind(response);
  const head = response.writeHead.bind(response);
  const judged =
    (write: (name: string, value: Value) => ServerResponse) =>
    (name: string, value: Value): ServerResponse => {
      if (name.toLowerCase() !== 'set-cookie') return write(name, value);
      const passed = (Array.isArray(value) ? value : [value]).map(String).filter(passes);
      return passed.length > 0 ? write(name, passed) : response;
    };
  response.setHeader = judged(set) as typeof response.setHeader;
  response.appendHeader = judged(
    append as (name: string, value: Value) => ServerResponse,
  ) as typeof response.appendHeader;
  response.writeHead = ((status: number, ...rest: readonly unknown[]): ServerResponse => {
    applyHeaders(response, rest.find((one) => typeof one === 'object' && one !== null) as Headers);
    finish(status);
    return typeof rest[0] === 'string' ? head(status, rest[0]) : head(status);
  }) as typeof response.writeHead;
}

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

const inPairs = (flat: readonly OutgoingHttpHeader[]): [string, string | string[]][] =>
  Array.from({ length: flat.length / 2 }, (_, index) => [
    String(flat[2 * index]),
    flat[2 * index + 1] as string | string[],
  ]);
