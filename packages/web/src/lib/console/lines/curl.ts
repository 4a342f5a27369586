import type { ConsoleRequest } from '../request.ts';
import { fileName } from './file-name.ts';

/** A text between single quotes, in which a shell reads every character as it is. */
const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** For a POSIX shell. */
export function curlLines(request: ConsoleRequest, origin: string): string {
  const parameters = request.parameters.map(([name, value]) => `--data-urlencode ${quoted(`${name}=${value}`)}`);
  const file = request.endpoint === 'exports' ? [`--output ${quoted(fileName(request))}`] : [];
  return ['curl --fail-with-body --get', ...parameters, ...file, quoted(origin + request.path)].join(' \\\n  ');
}
