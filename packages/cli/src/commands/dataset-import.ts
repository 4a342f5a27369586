import { bodyOf, type Job, type LucarneClient, type paths, ServerProblem, upload, waitForJob } from '@lucarne/client';
import { command, type Values } from '../command.ts';
import { connectToPortal, onPortal } from '../connect.ts';
import { DATASET } from '../datasets.ts';
import type { Effects } from '../effects.ts';
import { CliProblem } from '../problem.ts';
import { type Progress, progressOn } from '../progress.ts';
import { fieldChanges, settingNames, usage } from '../settings.ts';
import { openSource } from '../source.ts';
import { counted, size } from '../text.ts';

const IMPORTS = '/api/automation/v1.0/portals/{slug}/datasets/{id}/imports/';
const DATASETS = '/api/automation/v1.0/portals/{slug}/datasets/';
const SHOWN_LINES = 20;

type ImportBody = paths[typeof IMPORTS]['post']['requestBody']['content']['application/json'];

const options = {
  ...onPortal,
  id: { value: 'ID', help: 'the identifier of the dataset (needed); made when there is none' },
  title: { value: 'TITLE', help: 'the title of a dataset that is made' },
  type: { value: 'FIELD=TYPE', multiple: true, help: 'the type of a field, instead of the one that is found' },
  facet: { value: 'FIELD', multiple: true, help: 'a field that readers filter by' },
  set: { value: 'FIELD.SETTING=VALUE', multiple: true, help: 'a setting of a field, such as path.hierarchical=/' },
  multivalued: { value: 'FIELD=SEPARATOR', multiple: true, help: 'a field that holds several values' },
  key: { value: 'FIELD', multiple: true, help: 'a field of the key that tells records apart' },
  publish: { help: 'put what was read in service' },
} as const;

export const importDataset = command({
  name: 'dataset import',
  summary: 'Reads a file, or what is at an address, as the next version of a dataset',
  positionals: ['FILE|URL'],
  options,
  notes: [
    'Types: text, int, double, boolean, date, datetime, geo_point_2d, geo_shape, json_blob, file.',
    `Settings: ${settingNames.join(', ')}.`,
    'Exit code 1 when nothing was published that should have been.',
    '',
    '  lucarne dataset import communes.csv --portal demo --id communes --type code=text --publish',
    '  lucarne dataset import photos.zip --portal demo --id trees --type photo=file --publish',
  ],
  async run({ options: given, positionals: [from = ''] }, effects) {
    const { client, slug } = connectToPortal(given, effects);
    const id = needed(given.id);
    const types = typesOf(given.type);
    const separators = separatorsOf(given.multivalued);
    const fields = fieldChanges(given.set);
    const progress = progressOn(effects);
    try {
      const upload_id = await send(client, from, progress, effects);
      await makeWhenMissing(client, slug, id, given.title);
      const { facet, key, publish } = given;
      const body = { upload_id, types, separators, key: [...key], facets: [...facet], fields, publish };
      const { job } = await bodyOf(client.api.POST(IMPORTS, { params: { path: { slug, id } }, body }));
      const end = await follow(client, job.id, progress, effects);
      return { data: end, text: told(id, end, given) };
    } finally {
      progress.end();
    }
  },
});

function needed(id: string | undefined): string {
  if (id !== undefined) return id;
  throw new CliProblem({ code: 'usage', message: 'Name the dataset: --id ID.', hint: null, exitCode: 2 });
}

/** `--type code=text`; which types there are is the server's to say. */
function typesOf(given: readonly string[]): NonNullable<ImportBody['types']> {
  const pairs = given.map((pair) => {
    const at = pair.lastIndexOf('=');
    if (at > 0 && at < pair.length - 1) return [pair.slice(0, at), pair.slice(at + 1)];
    throw usage(`«${pair}» is not FIELD=TYPE.`, 'For instance: --type code=text');
  });
  return Object.fromEntries(pairs);
}

/** `--multivalued tags=,`: everything behind the first equals sign separates. */
function separatorsOf(given: readonly string[]): Record<string, string> {
  const pairs = given.map((pair): [string, string] => {
    const at = pair.indexOf('=');
    if (at > 0 && at < pair.length - 1) return [pair.slice(0, at), pair.slice(at + 1)];
    throw usage(`«${pair}» is not FIELD=SEPARATOR.`, 'For instance: --multivalued tags=,');
  });
  return Object.fromEntries(pairs);
}

async function send(client: LucarneClient, from: string, progress: Progress, { signal }: Effects): Promise<string> {
  const { filename, body, size: whole } = await openSource(from, signal);
  const what = `Sending ${filename}${whole === undefined ? '' : ` (${size(whole)})`}`;
  progress.show(what, 0);
  const onProgress = (sent: number) => progress.show(what, whole ? sent / whole : undefined);
  const sent = await upload(client, {
    filename,
    body,
    signal,
    onProgress,
    ...(whole !== undefined && { size: whole }),
  });
  return sent.upload_id;
}

async function makeWhenMissing(client: LucarneClient, slug: string, id: string, title = id): Promise<void> {
  try {
    await client.api.GET(DATASET, { params: { path: { slug, id } } });
  } catch (error) {
    if (!(error instanceof ServerProblem && error.status === 404 && error.code === 'dataset_not_found')) throw error;
    await client.api.POST(DATASETS, { params: { path: { slug } }, body: { dataset_id: id, title } });
  }
}

async function follow(client: LucarneClient, id: string, progress: Progress, { signal }: Effects): Promise<Job> {
  const onProgress = ({ state, stage, progress: share }: Job): void => {
    if (state === 'queued') progress.show('Waiting for its turn');
    if (state === 'running') progress.show(`${stage.slice(0, 1).toUpperCase()}${stage.slice(1)}`, share);
  };
  try {
    return await waitForJob(client, id, { signal, onProgress });
  } catch (error) {
    if (!signal.aborted) throw error;
    const message = `No longer watching; the import goes on at the server as job ${id}.`;
    throw new CliProblem({ code: 'interrupted', message, details: { job: id }, exitCode: 130 });
  }
}

/** What was read, rejected and published; a problem when that is not what was asked for. */
function told(id: string, job: Job, { publish }: Pick<Values<typeof options>, 'publish'>): string {
  if (job.problem !== null) throw new CliProblem({ ...job.problem, details: job });
  const { report } = job;
  if (report === null || (publish && !report.published)) {
    const message = `${id} was ${report === null ? 'not read' : 'read'}, and nothing was published.`;
    const hint = report === null ? null : 'A newer version is in service; «lucarne dataset versions» lists them.';
    throw new CliProblem({ code: 'not_published', message, hint, details: job });
  }
  const { row_count, version, published, rejected, files } = report;
  const state = published ? 'in service' : 'not published';
  return [
    `${id}: read ${counted(row_count, 'record')} as version ${version}, ${state}.`,
    ...rejectedLines(rejected),
    ...barePictures(files?.without_thumbnail ?? 0),
  ].join('\n');
}

const barePictures = (number: number): string[] =>
  number === 0
    ? []
    : [`${counted(number, 'picture')} kept as sent, without a small one: too large, too many, or broken.`];

function rejectedLines({ count, lines }: NonNullable<Job['report']>['rejected']): string[] {
  if (count === 0) return ['No line was rejected.'];
  const shown = lines.slice(0, SHOWN_LINES).map(({ line, field, value, reason }) => {
    const where = field === null ? '' : `, ${field}`;
    const what = value === null ? '' : ` ${JSON.stringify(value)}:`;
    return `  line ${line}${where}:${what} ${reason}`;
  });
  const rest = count - shown.length;
  return [
    `Rejected ${counted(count, 'line')}:`,
    ...shown,
    ...(rest > 0 ? [`  and ${rest} more; --json has up to 1,000`] : []),
  ];
}
