import { bodyOf } from '@lucarne/client';
import { command } from '../command.ts';
import { connect, connection } from '../connect.ts';

export const createPortal = command({
  name: 'portal create',
  summary: 'Makes a portal',
  positionals: ['SLUG'],
  options: {
    ...connection,
    name: { value: 'NAME', help: 'its name, in its first language (the slug when left out)' },
    language: { value: 'CODE', multiple: true, help: 'a language it is read in, the first by default (fr, en, es)' },
    host: { value: 'NAME', multiple: true, help: 'a host name that leads to it (SLUG.localhost)' },
  },
  notes: ['  lucarne portal create val-de-loire --name "Val de Loire" --host data.valdeloire.example'],
  async run({ options, positionals: [slug = ''] }, effects) {
    const { name = slug, language: languages, host: hosts } = options;
    const [first = 'fr'] = languages;
    const body = {
      slug,
      name: { [first]: name },
      ...(languages.length > 0 && { languages: [...languages], default_language: first }),
      ...(hosts.length > 0 && { hosts: [...hosts] }),
    };
    const data = await bodyOf(connect(options, effects).api.POST('/api/automation/v1.0/portals/', { body }));
    return { data, text: `Made the portal ${data.slug}, at ${data.hosts.join(', ')}.` };
  },
});
