/** Why the server refused, in its own words. `status` is 0 when it could not be reached at all. */
export class ServerProblem extends Error {
  override readonly name = 'ServerProblem';
  readonly code: string;
  readonly status: number;
  readonly details: unknown;
  readonly hint: string | null;

  constructor(facts: ServerProblemFacts, cause?: unknown) {
    super(facts.message, { cause });
    this.code = facts.code;
    this.status = facts.status;
    this.details = facts.details;
    this.hint = facts.hint;
  }
}

/** What a `ServerProblem` is made of: the four keys of an answer, and its status. */
export interface ServerProblemFacts {
  readonly code: string;
  readonly status: number;
  readonly message: string;
  readonly details: unknown;
  readonly hint: string | null;
}

/** The problem that an answer tells: our four keys, the Explore API's two, or whatever a proxy in between wrote. */
export async function problemOf(response: Response): Promise<ServerProblem> {
  const { status, statusText } = response;
  const body = record(parsed(await response.text()));
  return new ServerProblem({
    status,
    code: text(body['code']) ?? text(body['error_code']) ?? `http_${status}`,
    message: text(body['message']) ?? `The server answered ${status}${statusText && ` ${statusText}`}.`,
    details: body['details'] ?? placeIn(body),
    hint: text(body['hint']),
  });
}

/** Where a clause went wrong, which the Explore API tells beside its message. */
function placeIn({ position }: Readonly<Record<string, unknown>>): { position: number } | null {
  return typeof position === 'number' ? { position } : null;
}

/** The problem of a server that gives no answer. */
export function unreachable(url: string, cause: unknown): ServerProblem {
  const { origin } = new URL(url);
  const reason = reasonOf(cause);
  const facts = { code: 'server_unreachable', status: 0, details: { server: origin, reason } };
  return new ServerProblem(
    { ...facts, message: `No answer from ${origin} (${reason}).`, hint: 'Is it started, and is that its address?' },
    cause,
  );
}

function reasonOf(cause: unknown): string {
  const facts = record(cause);
  const inner = record(facts['cause']);
  return (
    text(facts['code']) ?? text(inner['code']) ?? text(inner['message']) ?? text(facts['message']) ?? 'unknown reason'
  );
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value, ...messageOf(value) } : {};
}

/** The message and code of an error are not always its own enumerable keys. */
function messageOf(value: object): Record<string, unknown> {
  return value instanceof Error ? { message: value.message, cause: value.cause } : {};
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
