import { row } from '../../core/problem.ts';

export const uploadProblems = {
  upload_too_large: row<{ filename: string; limit_mb: number }>(
    413,
    ({ filename, limit_mb }) => `«${filename}» is larger than ${limit_mb} MB, the most this server takes.`,
    () => 'Split the file, send it as Parquet, or ask the operator to raise LUCARNE_UPLOAD_MB.',
  ),
  upload_cut: row<{ filename: string }>(
    400,
    ({ filename }) => `«${filename}» did not arrive whole; nothing was kept.`,
    () => 'Send it again.',
  ),
  upload_missing: row(
    400,
    () => 'No file was sent.',
    () => 'Choose a file and send the form again.',
  ),
  upload_not_found: row<{ id: string }>(
    404,
    ({ id }) => `There is no upload «${id}» on this portal.`,
    () => 'Send the file first, then name the upload_id that came back.',
  ),
  filename_invalid: row<{ filename: string }>(
    422,
    ({ filename }) => `«${filename}» is not a file name: it is empty, too long, or holds a path.`,
    () => 'Send the name alone, without folders.',
  ),
  source_missing: row<{ id: string }>(
    409,
    ({ id }) => `No file of «${id}» was kept to import again.`,
    () => 'Send the file.',
  ),
  system_dataset_kept: row<{ id: string }>(
    409,
    ({ id }) => `The portal makes the dataset «${id}» itself: no file is imported into it.`,
    () => 'Make another dataset, or switch the publication of this one off.',
  ),
  job_not_found: row<{ id: string }>(404, ({ id }) => `There is no job «${id}» on this portal.`),
  import_interrupted: row<{ attempts: number }>(
    500,
    ({ attempts }) => `The import was interrupted ${attempts} times; what was in service stays in service.`,
    () => 'Import the file again. If it comes back, the file may need more memory than the server has.',
  ),
};
