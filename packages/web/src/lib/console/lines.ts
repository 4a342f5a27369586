import { curlLines } from './lines/curl.ts';
import { apiClientLines, fetchLines } from './lines/javascript.ts';
import { pythonLines } from './lines/python.ts';
import { rLines } from './lines/r.ts';
import type { ConsoleRequest } from './request.ts';

/** A few lines that ask the API the same question as the page, ready to be copied. */
export interface Lines {
  readonly id: string;
  readonly language: string;
  readonly code: string;
}

/** The same request in several languages; every value of the visitor stands in a text of that language. */
export function linesFor(request: ConsoleRequest, origin: string): readonly Lines[] {
  const client = apiClientLines(request, origin);
  return [
    { id: 'curl', language: 'curl', code: curlLines(request, origin) },
    { id: 'python', language: 'Python (requests)', code: pythonLines(request, origin) },
    { id: 'r', language: 'R (httr2)', code: rLines(request, origin) },
    { id: 'fetch', language: 'JavaScript (fetch)', code: fetchLines(request, origin) },
    ...(client === null ? [] : [{ id: 'api-client', language: 'JavaScript (@opendatasoft/api-client)', code: client }]),
  ];
}
