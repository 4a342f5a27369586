import { row } from '../../core/problem.ts';

/** What can go wrong between a checked query and its rows. */
export const recordsProblems = {
  query_timeout: row<{ limit: number }>(
    503,
    ({ limit }) => `The query took longer than ${limit} seconds and was stopped.`,
    () => 'Ask for fewer records, add a filter, or download the dataset and query it at home.',
  ),
  query_cancelled: row(499, () => 'The query was stopped because its caller left.'),
  records_busy: row<{ waiting: number; seconds: number }>(
    503,
    ({ waiting }) => `Too many queries are waiting (${waiting}).`,
    ({ seconds }) => `Try again in ${seconds} seconds.`,
  ),
  records_busy_with_you: row<{ waiting: number; seconds: number }>(
    429,
    ({ waiting }) => `Too many of your own queries are waiting (${waiting}).`,
    ({ seconds }) => `Ask the next when one is answered, or try again in ${seconds} seconds.`,
  ),
  records_closed: row(
    503,
    () => 'The server is stopping.',
    () => 'Try again in a few seconds.',
  ),
  value_out_of_range: row<{ reason: string }>(
    400,
    ({ reason }) => `A value of the query does not fit its type: ${reason}`,
    () => 'Use smaller numbers, or a range that the type can hold.',
  ),
  records_memory: row(
    503,
    () => 'The query needs more memory than the server gives it.',
    () => 'Add a filter, or group by fewer fields.',
  ),
  records_unreadable: row<{ dataset: string; version: number }>(
    503,
    ({ dataset, version }) => `The records of version ${version} of the dataset ${dataset} cannot be read.`,
    () => 'The operator finds the cause in the log of the server.',
  ),
};
