import { bodyOf } from '@lucarne/client';
import { type CharterText, markdownOf } from '../charter-text.ts';
import { command } from '../command.ts';
import { connectToPortal, onPortal } from '../connect.ts';

export const showCharter = command({
  name: 'cookies charter',
  summary: 'Prints the cookie charter of a portal, made from its register, as Markdown',
  options: { ...onPortal, lang: { value: 'CODE', help: "the language (the portal's own)" } },
  async run({ options }, effects) {
    const { client, slug } = connectToPortal(options, effects);
    const query = options.lang === undefined ? {} : { lang: options.lang };
    const path = '/api/automation/v1.0/portals/{slug}/charter/';
    const data = await bodyOf(client.api.GET(path, { params: { path: { slug }, query } }));
    return { data, text: markdownOf(data.charter as CharterText) };
  },
});
