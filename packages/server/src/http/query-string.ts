import { parse } from 'node:querystring';

/**
 * The parameters of an address. A per cent sign that begins no code is one, as programs that do not encode `like "%word%"`
 * mean it; the usual reader would leave the whole text encoded.
 */
export function readQueryString(text: string): Record<string, unknown> {
  return parse(text, '&', '=', { maxKeys: 0 });
}
