import { bodyOf } from '@lucarne/client';
import { command } from '../command.ts';
import { connectToPortal, onPortal } from '../connect.ts';

export const createApikey = command({
  name: 'apikey create',
  summary: 'Makes an API key, which acts as its account, and shows it once',
  options: {
    ...onPortal,
    email: { value: 'EMAIL', help: 'whose key (that of the account that asks when left out)' },
    label: { value: 'WORDS', help: 'what it is for' },
  },
  async run({ options }, effects) {
    const { client, slug } = connectToPortal(options, effects);
    const { email, label } = options;
    const body = { ...(email !== undefined && { email }), ...(label !== undefined && { label }) };
    const path = '/api/automation/v1.0/portals/{slug}/apikeys/';
    const data = await bodyOf(client.api.POST(path, { params: { path: { slug } }, body }));
    return { data, text: data.key };
  },
});
