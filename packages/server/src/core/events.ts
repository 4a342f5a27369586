/** What the code has to tell; logger and counters listen and decide what to show. No address of a person, no secret. */
export type Event =
  | { kind: 'started'; address: string; milliseconds: number }
  | { kind: 'stage'; name: string }
  /** Neither an administrator nor a portal whose pages could make one. */
  | { kind: 'nobody_can_enter' }
  | { kind: 'cookie_dropped'; portal: string; name: string; reason: string }
  | { kind: 'import_ended'; portal: string; dataset: string; version: number; rows: number; rejected: number }
  | { kind: 'import_failed'; portal: string; dataset: string; code: string; message: string }
  | { kind: 'import_resumed'; portal: string; dataset: string; attempt: number }
  | { kind: 'request_failed'; method: string; path: string; error: unknown }
  | { kind: 'background_failed'; what: string; error: unknown };

/** Takes what the code has to tell; given by whoever starts the server. */
export type Report = (event: Event) => void;

/** One line a event, for a person who watches the terminal. */
export function describeEvent(event: Event): string {
  switch (event.kind) {
    case 'started':
      return `Listening on ${event.address} after ${event.milliseconds} ms.`;
    case 'stage':
      return event.name;
    case 'nobody_can_enter':
      return 'There is no administrator and no portal. Start once with LUCARNE_ADMIN_EMAIL and LUCARNE_ADMIN_APIKEY, then make a portal: npx lucarne portal create.';
    case 'cookie_dropped':
      return `${event.portal}: the cookie ${event.name} was dropped: ${event.reason}`;
    case 'import_ended':
      return `${event.portal}/${event.dataset}: version ${event.version}, ${event.rows} records, ${event.rejected} lines rejected.`;
    case 'import_failed':
      return `${event.portal}/${event.dataset}: import failed (${event.code}): ${event.message}`;
    case 'import_resumed':
      return `${event.portal}/${event.dataset}: an interrupted import starts again (attempt ${event.attempt}).`;
    case 'request_failed':
      return `${event.method} ${event.path} failed: ${describeError(event.error)}`;
    case 'background_failed':
      return `${event.what} failed: ${describeError(event.error)}`;
  }
}

function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
