import { isAdministrator, requireRole } from '../../lib/server/access.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = (event) => {
  return { administrator: isAdministrator(requireRole(event)) };
};
