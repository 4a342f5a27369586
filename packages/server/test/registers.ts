import type { TestServer } from './harness.ts';

const words = (text: string) => ({ fr: text, en: text, es: text });

/** Adds an audience cookie that visitors are asked about. */
export async function askedRegister(server: Pick<TestServer, 'call'>, slug: string): Promise<void> {
  await addEntry(server, slug, {
    ...common,
    name: 'audience_visitor',
    service: 'audience',
    serviceTitle: words('Audience'),
    purposeKind: 'statistics',
    purpose: words('To count visitors.'),
    explanation: words('It holds a number for each visitor.'),
    ground: null,
    question: { key: 'audience', title: words('Audience'), sentence: words('Count visitors.') },
  });
}

/** Adds a cookie that balances the load to a portal's register: the next version of it. */
export async function changedRegister(server: Pick<TestServer, 'call'>, slug: string, name: string): Promise<void> {
  await addEntry(server, slug, {
    ...common,
    name: `balance_${name}`,
    service: 'balance',
    serviceTitle: words('Balance'),
    purposeKind: 'necessary',
    purpose: words('To balance the load.'),
    explanation: words('It names a machine.'),
    ground: 'load_balancing',
  });
}

const common = {
  store: 'cookie',
  provider: { name: 'Lucarne', url: 'https://lucarne.example/' },
  where: ['front'],
  anonymous: false,
  party: 'first',
  lifetime_s: 3600,
  attributes: { secure: true, http_only: true, same_site: 'Lax', path: '/' },
};

async function addEntry(
  server: Pick<TestServer, 'call'>,
  slug: string,
  entry: Readonly<Record<string, unknown>>,
): Promise<void> {
  const path = `/api/automation/v1.0/portals/${slug}/register/entries/`;
  const answer = await server.call('POST', path, { key: true, data: entry });
  if (answer.status !== 201) throw new Error(`entry ${entry['name']}: ${answer.text}`);
}
