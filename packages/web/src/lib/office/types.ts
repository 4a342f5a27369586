import type { Got, PortalPath } from '../answers.ts';

/** What the back office reads of the management API, as its routes say it. */
export type OfficeDataset = Got<`${PortalPath}/datasets/{id}/`>;
export type OfficeMetadata = OfficeDataset['metadata'];
export type OfficeField = OfficeDataset['fields'][number];
export type DatasetVersion = Got<`${PortalPath}/datasets/{id}/versions/`>['results'][number];
export type OfficeAttachment = Got<`${PortalPath}/datasets/{id}/attachments/`>['results'][number];
export type Grant = Got<`${PortalPath}/datasets/{id}/grants/`>['results'][number];
export type Job = Got<`${PortalPath}/jobs/{job}/`>;
export type JobReport = NonNullable<Job['report']>;

/** A text in the languages it was written in. */
export type LocalText = OfficeMetadata['title'];
