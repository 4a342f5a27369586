import { type ConsoleAnswer, previewRows, readAnswer } from '../console/answer.ts';
import { addressOf, type ConsoleRequest } from '../console/request.ts';
import type { Caller } from './api.ts';
import { pageContext } from './context.ts';

/** Asks the data API as the visitor, and reads the answer for the console. Of an export, only the first rows. */
export async function ask(caller: Caller, request: ConsoleRequest): Promise<ConsoleAnswer> {
  const start = performance.now();
  const answer = await pageContext(caller).fetch(addressOf(preview(request)), { signal: caller.request.signal });
  const bytes = await answer.arrayBuffer();
  return readAnswer(answer, bytes, performance.now() - start);
}

function preview(request: ConsoleRequest): ConsoleRequest {
  if (request.endpoint !== 'exports') return request;
  const asked = request.parameters.find(([name]) => name === 'limit')?.[1];
  const isFew = asked !== undefined && asked !== '-1' && !(Number(asked) > previewRows);
  const others = request.parameters.filter(([name]) => name !== 'limit');
  return isFew ? request : { ...request, parameters: [...others, ['limit', String(previewRows)]] };
}
