import { bodyOf } from '@lucarne/client';
import { command } from '../command.ts';
import { connect, connection } from '../connect.ts';
import { inAny, table } from '../text.ts';

export const listPortals = command({
  name: 'portal list',
  summary: 'Lists the portals on which the key has a role',
  options: connection,
  async run({ options }, effects) {
    const data = await bodyOf(connect(options, effects).api.GET('/api/automation/v1.0/portals/'));
    const rows = data.results.map(({ slug, name, languages, default_language, hosts }) => [
      slug,
      inAny(name, default_language),
      languages.join(', '),
      hosts.join(', '),
    ]);
    return { data, text: table(['slug', 'name', 'languages', 'hosts'], rows) };
  },
});
