import { ADMIN, type Answer, type Call, type TestServer } from './harness.ts';

const form = { 'content-type': 'application/x-www-form-urlencoded' };

/** Somebody with a browser on one portal: keeps cookies, says where a form comes from. */
export interface Person {
  readonly host: string;
  readonly jar: Map<string, string>;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** Sends a form with the token of the cookie, unless the fields name another. */
  send(path: string, fields: Readonly<Record<string, string>>, headers?: Call['headers']): Promise<Answer>;
  /** Calls the management API as the pages do. */
  manage(method: string, path: string, data?: unknown): Promise<Answer>;
  signIn(password?: string): Promise<Answer>;
}

/** A person who has an account, or the administrator. */
export function openPerson(
  server: TestServer,
  slug: string,
  email: string = ADMIN.email,
  secret = ADMIN.password,
): Person {
  const host = `${slug}.localhost`;
  const origin = `http://${host}:${server.port}`;
  const jar = new Map<string, string>();
  const call = async (method: string, path: string, sent: Call): Promise<Answer> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { origin, ...(cookie ? { cookie } : {}), ...sent.headers };
    const answer = await server.call(method, path, { ...sent, host, headers });
    for (const header of answer.headers['set-cookie'] ?? []) {
      const [name = '', value = ''] = (header.split(';')[0] ?? '').split('=');
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  };
  const send: Person['send'] = (path, fields, headers = {}) => {
    const body = new URLSearchParams({ csrfmiddlewaretoken: jar.get('csrftoken') ?? '', ...fields });
    return call('POST', path, { headers: { ...form, ...headers }, body: body.toString() });
  };
  return {
    host,
    jar,
    get: (path, headers = {}) => call('GET', path, { headers }),
    send,
    manage: (method, path, data) =>
      call(method, `/api/automation/v1.0/portals/${slug}/${path}`, {
        headers: { 'x-csrftoken': jar.get('csrftoken') ?? '' },
        ...(data === undefined ? {} : { data }),
      }),
    async signIn(password = secret) {
      await call('GET', '/login/', {});
      return send('/login/', { email, password });
    },
  };
}

export const PASSWORD = 'encore quatre mots';

/** Makes an account with a role on a portal, and gives its identifier. */
export async function makeAccount(
  server: TestServer,
  slug: string,
  email: string,
  role = 'publisher',
): Promise<string> {
  const data = { email, name: email, password: PASSWORD, role };
  const answer = await server.call('POST', `/api/automation/v1.0/portals/${slug}/accounts/`, { key: true, data });
  if (answer.status !== 201) throw new Error(answer.text);
  return (answer.json as { id: string }).id;
}
