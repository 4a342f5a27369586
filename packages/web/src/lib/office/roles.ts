import type { Role } from '@lucarne/client';
import { m } from '../../paraglide/messages.js';

/** The roles, from the widest, with their names. */
const roleNames: Readonly<Record<Role, () => string>> = {
  installation_administrator: m.role_installation_administrator,
  portal_administrator: m.role_portal_administrator,
  publisher: m.role_publisher,
  reader: m.role_reader,
};

/** Whether somebody works in the back office: a reader only reads. */
export const hasOffice = (roles: readonly Role[]): boolean => roles.some((role) => role !== 'reader');

/** A role in words; one that this page does not know is shown as it is. */
export function roleName(role: string): string {
  return isRole(role) ? roleNames[role]() : role;
}

function isRole(role: string): role is Role {
  return role in roleNames;
}
