import type { Command } from './command.ts';
import { createApikey } from './commands/apikey-create.ts';
import { listApikeys } from './commands/apikey-list.ts';
import { revokeApikey } from './commands/apikey-revoke.ts';
import { auditCookies } from './commands/cookies-audit.ts';
import { showCharter } from './commands/cookies-charter.ts';
import { makeEvidence } from './commands/cookies-evidence.ts';
import { verifyCookies } from './commands/cookies-verify.ts';
import { deleteDataset } from './commands/dataset-delete.ts';
import { describeDataset } from './commands/dataset-describe.ts';
import { importDataset } from './commands/dataset-import.ts';
import { listDatasets } from './commands/dataset-list.ts';
import { publishDataset } from './commands/dataset-publish.ts';
import { rollBackDataset } from './commands/dataset-rollback.ts';
import { showDataset } from './commands/dataset-show.ts';
import { unpublishDataset } from './commands/dataset-unpublish.ts';
import { listVersions } from './commands/dataset-versions.ts';
import { doctor } from './commands/doctor.ts';
import { createPortal } from './commands/portal-create.ts';
import { listPortals } from './commands/portal-list.ts';
import { startServer } from './commands/start.ts';
import { createUser } from './commands/user-create.ts';

/** Every command, in the order of help. */
export const commands: readonly Command[] = [
  startServer,
  listPortals,
  createPortal,
  importDataset,
  listDatasets,
  showDataset,
  describeDataset,
  publishDataset,
  unpublishDataset,
  listVersions,
  rollBackDataset,
  deleteDataset,
  createUser,
  createApikey,
  listApikeys,
  revokeApikey,
  showCharter,
  auditCookies,
  makeEvidence,
  verifyCookies,
  doctor,
];

/** Commands that are promised and not here yet: asked for, they say so. */
export const laterCommands: readonly string[] = ['backup', 'restore'];
