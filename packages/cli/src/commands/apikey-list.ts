import { bodyOf } from '@lucarne/client';
import { command } from '../command.ts';
import { connectToPortal, onPortal } from '../connect.ts';
import { table } from '../text.ts';

export const listApikeys = command({
  name: 'apikey list',
  summary: 'Lists your API keys, with the day of their last use',
  options: { ...onPortal, all: { help: 'those of every account that has its roles on this portal alone' } },
  async run({ options }, effects) {
    const { client, slug } = connectToPortal(options, effects);
    const of = options.all ? ('portal' as const) : ('me' as const);
    const params = { path: { slug }, query: { of } };
    const data = await bodyOf(client.api.GET('/api/automation/v1.0/portals/{slug}/apikeys/', { params }));
    const rows = data.results.map(({ id, email, label, created, last_used }) => [
      id,
      email,
      created,
      last_used ?? 'never',
      label,
    ]);
    return { data, text: table(['id', 'account', 'made', 'used', 'label'], rows) };
  },
});
