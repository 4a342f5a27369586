import type { ConsoleRequest } from '../request.ts';
import { fileName, resultKey } from './file-name.ts';

/** A text of JSON is one of Python: both know the same escapes. */
const quoted = (text: string): string => JSON.stringify(text);

/** For Python 3 with the requests package. */
export function pythonLines(request: ConsoleRequest, origin: string): string {
  const parameters = request.parameters.map(([name, value]) => `    (${quoted(name)}, ${quoted(value)}),\n`);
  const call = [
    quoted(origin + request.path),
    ...(parameters.length > 0 ? [`params=[\n${parameters.join('')}]`] : []),
  ].join(', ');
  return `import requests\n\n${request.endpoint === 'exports' ? download(request, call) : answer(request, call)}`;
}

function answer(request: ConsoleRequest, call: string): string {
  const key = resultKey(request);
  const read = key === null ? 'record = answer.json()' : `${key} = answer.json()[${quoted(key)}]`;
  return `answer = requests.get(${call}, timeout=60)\nanswer.raise_for_status()\n${read}`;
}

const download = (request: ConsoleRequest, call: string): string =>
  `with requests.get(${call}, stream=True, timeout=60) as answer:
    answer.raise_for_status()
    with open(${quoted(fileName(request))}, "wb") as file:
        for part in answer.iter_content(65536):
            file.write(part)`;
