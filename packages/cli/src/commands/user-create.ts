import { randomBytes } from 'node:crypto';
import { bodyOf } from '@lucarne/client';
import { command } from '../command.ts';
import { connectToPortal, onPortal } from '../connect.ts';

export const createUser = command({
  name: 'user create',
  summary: 'Makes an account with a role on a portal',
  positionals: ['EMAIL'],
  options: {
    ...onPortal,
    name: { value: 'NAME', help: 'the name of the person (the e-mail when left out)' },
    role: { value: 'ROLE', help: 'installation_administrator, portal_administrator, publisher or reader (publisher)' },
    password: { value: 'WORDS', help: 'the password (LUCARNE_PASSWORD; one is made and shown once when left out)' },
  },
  async run({ options, positionals: [email = ''] }, effects) {
    const { client, slug } = connectToPortal(options, effects);
    const given = options.password ?? effects.env['LUCARNE_PASSWORD'];
    const password = given ?? randomBytes(15).toString('base64url');
    const { name = email, role = 'publisher' } = options;
    const body = { email, name, role, password };
    const path = '/api/automation/v1.0/portals/{slug}/accounts/';
    const account = await bodyOf(client.api.POST(path, { params: { path: { slug } }, body }));
    const made = given === undefined ? { password } : {};
    const text = `Made the account ${account.email}, ${account.role} on ${slug}.`;
    return {
      data: { ...account, ...made },
      text: given === undefined ? `${text}\nPassword, shown this once: ${password}` : text,
    };
  },
});
