import { row } from '../../core/problem.ts';

export const rightsProblems = {
  account_not_here: row<{ email: string }>(
    404,
    ({ email }) => `No account of this portal has the address ${email}.`,
    () => 'An administrator of the portal makes it an account first, with the role «reader».',
  ),
  grant_not_found: row<{ email: string; id: string }>(
    404,
    ({ email, id }) => `${email} was not granted the dataset «${id}».`,
  ),
  grants_too_many: row<{ limit: number }>(
    409,
    ({ limit }) => `A dataset is granted to ${limit} accounts at most.`,
    () => 'Take one away first.',
  ),
};
