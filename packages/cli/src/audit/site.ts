/** Endings under which anybody may have a name, and that consist of two words: the ones that public bodies meet. */
const TWO_WORD_ENDINGS = new Set(
  'gouv.fr asso.fr com.fr nom.fr prd.fr tm.fr co.uk org.uk gov.uk ac.uk com.au gov.au com.es gob.es org.es co.nz com.br'.split(
    ' ',
  ),
);

/** The part of a host name that one body holds: `data.example.gouv.fr` → `example.gouv.fr`. An address stays whole. */
export function siteOf(hostname: string): string {
  const host = hostname.replace(/^\./, '');
  if (/^[\d.]+$|[[:\]]/.test(host)) return host;
  const words = host.split('.');
  const ending = words.slice(-2).join('.');
  return words.slice(TWO_WORD_ENDINGS.has(ending) ? -3 : -2).join('.');
}

/** Without its port. */
export const nameOf = (host: string): string => host.replace(/^\./, '').replace(/:\d+$/, '');

/** Whether a cookie's or an origin's host belongs to the site: its own hosts, and what stands beside them on the same name. */
export const isFirstParty = (host: string, hosts: readonly string[]): boolean =>
  hosts.some((own) => siteOf(nameOf(own)) === siteOf(nameOf(host)));

/** Host and port of an address, the port left out when it is the usual one. Null for what contacts nobody. */
export function contactedHost(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, host } = new URL(address);
  return ['http:', 'https:', 'ws:', 'wss:'].includes(protocol) ? host : null;
}

/** An address as reports show it: without query, fragment, name or password, and not longer than people read. */
export function shown(address: string): string {
  if (!URL.canParse(address)) return address.slice(0, 200);
  const { origin, pathname, protocol } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' ? `${origin}${pathname}`.slice(0, 200) : `${protocol}…`;
}
