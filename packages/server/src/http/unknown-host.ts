import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Problem } from '../core/problem.ts';
import { NOTHING_LOADS } from './page-headers.ts';

/** What a browser is shown when no portal answers to the name: no portal's look, no style, no script. */
export function showUnknownHost(
  request: IncomingMessage,
  response: ServerResponse,
  { message, hint }: Problem,
): boolean {
  if (!(request.headers.accept ?? '').includes('text/html')) return false;
  response.writeHead(421, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': NOTHING_LOADS,
  });
  response.end(
    `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<title>421</title>\n<h1>No portal here</h1>\n<p>${escapeHtml(message)}</p>\n<p>${escapeHtml(hint ?? '')}</p>\n</html>\n`,
  );
  return true;
}

const escapeHtml = (text: string): string => text.replace(/[<>&"']/g, (found) => `&#${found.charCodeAt(0)};`);
