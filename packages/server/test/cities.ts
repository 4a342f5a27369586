import { importFile, makePortal, type TestServer } from './harness.ts';

/** The three cities of the worked examples, as a publisher has them in a file. */
const FILE = [
  'id;name;country;pop;founded;seen;tags;geo',
  'a;Lyon;FR;520;1950-06-01;2024-03-31T22:30:00;river, food;45.76, 4.84',
  'b;Nice;FR;340;1950-07-01;2024-04-01T00:00:00;sea;43.7, 7.27',
  'c;Bern;CH;130;;;;46.95, 7.45',
  '',
].join('\n');

const TYPES = {
  id: 'text',
  name: 'text',
  country: 'text',
  pop: 'int',
  founded: 'date',
  seen: 'datetime',
  geo: 'geo_point_2d',
};

/** Makes the portal, and publishes the dataset `cities` on it as people do: upload, import with its types, description. */
export async function publishCities(server: TestServer, slug: string): Promise<void> {
  await makePortal(server, slug);
  const facets = ['country', 'founded', 'tags'];
  const job = await importFile(server, slug, 'cities', FILE, { types: TYPES, separators: { tags: ',' }, facets });
  if (job.state !== 'done') throw new Error(`cities: ${job.problem?.message}`);
  const described = await server.call('PATCH', `/api/automation/v1.0/portals/${slug}/datasets/cities/`, {
    key: true,
    data: { fields: [{ name: 'country', annotations: { facet: true, disjunctive: true } }] },
  });
  if (described.status !== 200) throw new Error(`cities: ${described.text}`);
}
