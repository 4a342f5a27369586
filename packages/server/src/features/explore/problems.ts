import { row } from '../../core/problem.ts';

type Missing = 'dataset' | 'record' | 'metadata template' | 'attachment' | 'alternative_export' | 'territory' | 'file';

/** The problems of the Explore API; their codes are its `error_code`s, their words those that its clients know. */
export const exploreProblems = {
  NotFoundResource: row<{ what: Missing; id: string; nearest: string | null }>(
    404,
    ({ what, id }) => `The requested ${what.replace('_', ' ')} ${id} does not exist.`,
    ({ nearest }) => (nearest === null ? null : `Did you mean ${nearest}?`),
  ),
  Unauthorized: row(
    401,
    () => 'You must be signed in, or send an API key, to access the requested resource',
    () => 'Sign in at /login/, or send «Authorization: Apikey …».',
  ),
  ForbiddenAccess: row(403, () => "You don't have permission to access the requested resource"),
  NotFoundURI: row<{ description: string; hint?: string }>(
    404,
    ({ description }) => `The requested URI does not exist. The addresses are described in ${description}`,
    ({ hint = null }) => hint,
  ),
  FormatNeedsGeometry: row<{ format: string; dataset: string }>(
    404,
    ({ format, dataset }) =>
      `The dataset ${dataset} has no format ${format}: it has no field of type geo_point_2d or geo_shape.`,
  ),
  OutsideReferenceSystem: row<{ epsg: number }>(
    400,
    ({ epsg }) => `A shape lies outside the reference system ${epsg}.`,
    () => 'Leave `epsg` out, or choose a system that covers every shape.',
  ),
  FileTooLarge: row<{ format: string; limit: string }>(
    400,
    ({ format, limit }) => `The records are more than a file of format ${format} can hold: ${limit}.`,
    () => 'Ask for fewer records or fields, or choose another format.',
  ),
  InvalidRESTParameterError: row<{ name: string; value: string; rule: string }>(
    400,
    ({ name, value, rule }) => `Invalid value for ${name} API parameter: ${value} was found but ${rule} is expected.`,
  ),
  MissingParameter: row<{ name: string }>(
    400,
    ({ name }) => `The parameter ${name} is missing.`,
    () => 'What each address takes is described in /api/openapi.json.',
  ),
  NoPlace: row<{ what: string; dataset: string }>(
    400,
    ({ what, dataset }) => `${what} needs a field of type geo_point_2d or geo_shape, and ${dataset} has none.`,
  ),
  RemovedURI: row<{ name: string; instead: string }>(
    410,
    ({ name }) => `The endpoint ${name} does not exist in version 2.1.`,
    ({ instead }) => `Use ${instead}.`,
  ),
  InternalError: row(
    500,
    () => 'Something went wrong on our side; it was written to the log.',
    () => 'Try again. If it comes back, tell the operator when it happened.',
  ),
};
