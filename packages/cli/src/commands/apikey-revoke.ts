import { command } from '../command.ts';
import { connectToPortal, onPortal } from '../connect.ts';

export const revokeApikey = command({
  name: 'apikey revoke',
  summary: 'Revokes an API key, at once and for good',
  positionals: ['ID'],
  options: onPortal,
  async run({ options, positionals: [id = ''] }, effects) {
    const { client, slug } = connectToPortal(options, effects);
    await client.api.DELETE('/api/automation/v1.0/portals/{slug}/apikeys/{id}/', { params: { path: { slug, id } } });
    return { data: { id, revoked: true }, text: `Revoked the key ${id}.` };
  },
});
