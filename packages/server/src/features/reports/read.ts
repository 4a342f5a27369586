/** One thing that a browser says it did not load for a page of a portal. Nobody vouches for it. */
export interface BlockedReport {
  /** With its port when that is not the scheme's own. */
  readonly host: string;
  readonly directive: string;
  /** The path of the page, without its query. */
  readonly page: string;
}

/** The directives that keep another host away, by every name that browsers give them. */
const DIRECTIVES: Readonly<Record<string, string>> = {
  'script-src': 'script-src',
  'script-src-elem': 'script-src',
  'style-src': 'style-src',
  'style-src-elem': 'style-src',
  'img-src': 'img-src',
  'media-src': 'media-src',
  'font-src': 'font-src',
  'object-src': 'object-src',
  'connect-src': 'connect-src',
  'worker-src': 'worker-src',
  'manifest-src': 'manifest-src',
  'frame-src': 'frame-src',
  'child-src': 'frame-src',
  'form-action': 'form-action',
  'base-uri': 'base-uri',
};

const MOST = 20;
const LONGEST_PAGE = 200;

/**
 * Reads a body of reports, in the older form (`{"csp-report": …}`) or the newer (a list), into what is kept of them. `hosts` are the
 * portal's own names: only its pages count, and it is no stranger to itself. Browser extensions and inline code name no host.
 */
export function readReports(body: unknown, hosts: readonly string[]): readonly BlockedReport[] {
  const reports = (Array.isArray(body) ? body : [body]).slice(0, MOST);
  return reports.flatMap((report) => {
    const read = readOne(factsOf(report), hosts);
    return read ? [read] : [];
  });
}

interface Facts {
  readonly document: unknown;
  readonly blocked: unknown;
  readonly directive: unknown;
  readonly source: unknown;
}

function factsOf(report: unknown): Facts {
  const outer = recordOf(report);
  const older = recordOf(outer['csp-report']);
  const body = recordOf(outer['type'] === 'csp-violation' ? outer['body'] : undefined);
  return {
    document: older['document-uri'] ?? body['documentURL'],
    blocked: older['blocked-uri'] ?? body['blockedURL'],
    directive: older['effective-directive'] ?? older['violated-directive'] ?? body['effectiveDirective'],
    source: older['source-file'] ?? body['sourceFile'],
  };
}

function readOne({ document, blocked, directive, source }: Facts, hosts: readonly string[]): BlockedReport | null {
  const [page, other] = [addressOf(document), addressOf(blocked)];
  const known = directiveOf(directive);
  if (!page || !other || !known || isExtension(source)) return null;
  if (!hosts.includes(page.hostname) || hosts.includes(other.hostname)) return null;
  return { host: other.host, directive: known, page: page.pathname.slice(0, LONGEST_PAGE) };
}

function directiveOf(text: unknown): string | null {
  const [name = ''] = typeof text === 'string' ? text.trim().split(/\s/, 1) : [];
  return Object.hasOwn(DIRECTIVES, name) ? (DIRECTIVES[name] ?? null) : null;
}

/** An address of the web; the names of its scheme (`wss:`) are those of its host. */
function addressOf(text: unknown): URL | null {
  if (typeof text !== 'string' || text.length > 4000 || !URL.canParse(text)) return null;
  const url = new URL(text);
  return /^(https?|wss?):$/.test(url.protocol) && url.host.length <= 255 ? url : null;
}

const isExtension = (source: unknown): boolean => typeof source === 'string' && /^[a-z-]*extension:/i.test(source);

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
