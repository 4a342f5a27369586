import type { Got, PortalPath } from '../answers.ts';

/** A part of a content page: a text, or something that another site serves and that is shown once its host is accepted. */
export type Block = Got<`${PortalPath}/pages/{page}/`>['blocks'][number];
export type EmbedBlock = Extract<Block, { kind: 'embed' }>;
