export { bodyOf, type ClientOptions, createClient, type LucarneClient } from './client.ts';
export { parseExactly } from './exact.ts';
export {
  type CallOptions,
  type DataApi,
  type DataDataset,
  type DataFacets,
  type DataPage,
  type DataRow,
  type DatasetsQuery,
  type DataValue,
  type ExportFormat,
  type ExportQuery,
  explore,
  type FacetsQuery,
  type RecordQuery,
  type RecordsQuery,
} from './explore.ts';
export { type Job, type WaitOptions, waitForJob } from './jobs.ts';
export type * from './page.ts';
export { ServerProblem, type ServerProblemFacts } from './problem.ts';
export type { paths } from './shapes.ts';
export { type Upload, type UploadSource, upload } from './uploads.ts';
