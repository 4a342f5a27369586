import type { IncomingMessage } from 'node:http';

const opened = new WeakMap<IncomingMessage, readonly string[]>();

/** Opens hosts of the register for the answer to this one request. Nothing is remembered of it. */
export const openOnce = (request: IncomingMessage, hosts: readonly string[]): void => void opened.set(request, hosts);

/** The hosts that are open for this answer alone. */
export const hostsOpenOnce = (request: IncomingMessage): readonly string[] => opened.get(request) ?? [];

/** The consent that a page is given, with these hosts among the accepted ones. */
export const withHostsOpenOnce = <Consent extends { readonly acceptedHosts: readonly string[] }>(
  consent: Consent,
  request: IncomingMessage,
): Consent => ({ ...consent, acceptedHosts: [...consent.acceptedHosts, ...hostsOpenOnce(request)] });
