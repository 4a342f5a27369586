import type { IncomingMessage } from 'node:http';
import { asLanguage, type Language } from '../words.ts';

/** The cookies of a request, by name; of a name sent twice, the first counts. */
export function readCookies(header: string | undefined): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (header ?? '').split(';')) {
    const equals = part.indexOf('=');
    const name = part.slice(0, Math.max(equals, 0)).trim();
    if (equals > 0 && !cookies.has(name)) cookies.set(name, part.slice(equals + 1).trim());
  }
  return cookies;
}

/** Whether the visitor's browser speaks https; a proxy in front is believed only when told so. */
export function isHttps({ socket, headers }: IncomingMessage, trustProxy: boolean): boolean {
  if ('encrypted' in socket && socket.encrypted) return true;
  return (
    trustProxy &&
    String(headers['x-forwarded-proto'] ?? '')
      .split(',')[0]
      ?.trim() === 'https'
  );
}

/** The first of our languages that the browser prefers. */
export function preferredLanguage(header: string | undefined, fallback: Language): Language {
  const ranked = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';');
      const quality = parameters.map((text) => /^\s*q=([\d.]+)/.exec(text)?.[1]).find(Boolean);
      return { language: asLanguage(tag.trim()), quality: Number(quality ?? 1) };
    })
    .filter(({ language, quality }) => language !== null && quality > 0)
    .sort((one, other) => other.quality - one.quality);
  return ranked[0]?.language ?? fallback;
}

/**
 * Whether a form comes from a page of this very site: by `Sec-Fetch-Site`, else `Origin`, else `Referer`. None of them is a no:
 * another site must not answer for the visitor.
 */
export function isOwnForm({ headers }: IncomingMessage, https: boolean): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  const { referer } = headers;
  const named = headers.origin ?? (referer && URL.canParse(referer) ? new URL(referer).origin : undefined);
  if (named === undefined) return site !== undefined;
  return named === `${https ? 'https' : 'http'}://${headers.host ?? ''}`;
}

export type Form = ReadonlyMap<string, string>;

const LONGEST_FORM = 64 * 1024;

/** The form of a request, whether the framework has read it already or not; null when it is none, or too long. */
export async function readForm(request: IncomingMessage): Promise<Form | null> {
  const { body } = request as IncomingMessage & { readonly body?: unknown };
  if (typeof body === 'object' && body !== null) {
    return new Map(Object.entries(body).filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
  }
  if (!/^application\/x-www-form-urlencoded(;|$)/.test(request.headers['content-type'] ?? '')) return null;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LONGEST_FORM) return null;
    chunks.push(chunk);
  }
  return new Map(new URLSearchParams(Buffer.concat(chunks).toString('utf8')));
}

/** The place to go back to after a form: a path of this site as a header can say it, never an address of another. */
export function localPath(next: string | undefined, fallback: string): string {
  const path = (next ?? '').slice(0, 2000);
  return /^\/(?![/\\])[!-[\]-~]*$/.test(path) ? path : fallback;
}
