import { type ActionFailure, type RequestEvent, redirect } from '@sveltejs/kit';
import { textOf, typedValues } from '../../../lib/office/forms.ts';
import type { Answer } from '../../../lib/server/api.ts';
import { openForm, type Refusal, refused } from '../../../lib/server/office.ts';
import type { Values } from './entry-form.ts';

/** What a change of the register would do, as the API tells it before it is made. */
export interface ToldChange {
  readonly version: number;
  readonly changed: boolean;
  readonly changes: readonly { readonly sentence: string; readonly asksAgain: boolean }[];
  readonly asks_again: boolean;
  readonly banner: { readonly before: boolean; readonly after: boolean };
}

/** The form again: to be confirmed when there is something to confirm, else to be typed on. */
export interface Preview {
  readonly about: 'preview';
  readonly told: ToldChange | null;
  readonly values: Values;
}

export interface Sending {
  readonly values: Values;
  /** With the token, and the version that the form was made from. */
  readonly headers: Readonly<Record<string, string>>;
  readonly query: { readonly dry_run: boolean; readonly lang: string };
}

type Send = (sending: Sending) => Promise<Answer<ToldChange | undefined>>;
type Event = Pick<RequestEvent, 'request' | 'locals'>;

/** A change is told first and made when it is confirmed; both on the version that the form was made from. */
export async function previewed(event: Event, send: Send): Promise<Preview | ActionFailure<Refusal>> {
  const { form, headers } = await openForm(event);
  const { confirmed: _confirmed, again: _again, ...values } = typedValues(form);
  if (form.has('again')) return { about: 'preview', told: null, values };
  const dryRun = !form.has('confirmed');
  const answer = await send({
    values,
    headers: { ...headers, 'if-match': textOf(form, 'based_on') },
    query: { dry_run: dryRun, lang: event.locals.language },
  });
  if (!answer.ok) return refused('register', answer, form);
  const told = answer.value ?? null;
  if (!told?.changed) redirect(303, '/backoffice/cookies/?done=same');
  return dryRun ? { about: 'preview', told, values } : redirect(303, '/backoffice/cookies/?done=changed');
}
