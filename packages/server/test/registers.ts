import type { TestServer } from './harness.ts';

const words = (text: string) => ({ fr: text, en: text, es: text });

/** Adds a cookie that balances the load to a portal's register: the next version of it. */
export async function changedRegister(server: Pick<TestServer, 'call'>, slug: string, name: string): Promise<void> {
  const entry = {
    name: `balance_${name}`,
    store: 'cookie',
    provider: { name: 'Lucarne', url: 'https://lucarne.example/' },
    service: 'balance',
    serviceTitle: words('Balance'),
    where: ['front'],
    purposeKind: 'necessary',
    purpose: words('To balance the load.'),
    explanation: words('It names a machine.'),
    anonymous: false,
    party: 'first',
    lifetime_s: 3600,
    attributes: { secure: true, http_only: true, same_site: 'Lax', path: '/' },
    ground: 'load_balancing',
  };
  const path = `/api/automation/v1.0/portals/${slug}/register/entries/`;
  const answer = await server.call('POST', path, { key: true, data: entry });
  if (answer.status !== 201) throw new Error(`entry ${name}: ${answer.text}`);
}
