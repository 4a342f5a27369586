import { row } from '../../core/problem.ts';

export const datasetProblems = {
  portal_not_found: row<{ slug: string; nearest: string | null }>(
    404,
    ({ slug }) => `There is no portal «${slug}».`,
    ({ nearest }) => (nearest ? `Did you mean «${nearest}»?` : null),
  ),
  dataset_not_found: row<{ id: string; nearest: string | null }>(
    404,
    ({ id }) => `There is no dataset «${id}» on this portal.`,
    ({ nearest }) => (nearest ? `Did you mean «${nearest}»?` : null),
  ),
  dataset_id_taken: row<{ id: string }>(
    409,
    ({ id }) => `There is a dataset «${id}» on this portal already.`,
    () => 'Import a new version of it, or choose another identifier.',
  ),
  dataset_id_invalid: row<{ id: string; suggestion: string }>(
    422,
    ({ id }) => `«${id}» cannot be an identifier: 1 to 100 of a–z, 0–9, - and _, beginning with a letter or digit.`,
    ({ suggestion }) => (suggestion ? `«${suggestion}» would do.` : null),
  ),
  metadata_unknown: row<{ name: string; nearest: string | null }>(
    422,
    ({ name }) => `«${name}» is not something a dataset says of itself.`,
    ({ nearest }) => (nearest ? `Did you mean «${nearest}»?` : null),
  ),
  metadata_invalid: row<{ name: string; expected: string }>(
    422,
    ({ name, expected }) => `The metadata «${name}» must be ${expected}.`,
  ),
  field_unknown: row<{ name: string; nearest: string | null }>(
    422,
    ({ name }) => `The dataset has no field «${name}».`,
    ({ nearest }) => (nearest ? `Did you mean «${nearest}»?` : null),
  ),
  field_invalid: row<{ name: string; what: string }>(422, ({ name, what }) => `The field «${name}»: ${what}`),
  condition_invalid: row<{ message: string; position: number | null; hint: string | null }>(
    422,
    ({ message }) => `The condition on records cannot be read: ${message}`,
    ({ hint }) => hint ?? 'Write it as a `where` of ODSQL on the fields of the dataset.',
  ),
  version_not_found: row<{ version: number; versions: readonly number[] }>(
    404,
    ({ version }) => `There is no version ${version}.`,
    ({ versions }) => (versions.length ? `The versions are ${versions.join(', ')}.` : 'Import a file first.'),
  ),
  nothing_to_publish: row<{ id: string }>(
    409,
    ({ id }) => `«${id}» has no version yet.`,
    () => 'Import a file first.',
  ),
  nothing_to_roll_back: row<{ id: string }>(
    409,
    ({ id }) => `«${id}» has no version before the one in service.`,
    () => 'Name the version to put back.',
  ),
};
