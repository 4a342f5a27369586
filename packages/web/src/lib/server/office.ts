import type { PageProblem } from '@lucarne/client';
import { type ActionFailure, error, fail, type RequestEvent } from '@sveltejs/kit';
import { m } from '../../paraglide/messages.js';
import { textOf, typedValues } from '../office/forms.ts';

/** A form of the back office, and the header by which the management API knows that it is ours. */
export async function openForm(event: Pick<RequestEvent, 'request'>) {
  const form = await formIn(event.request);
  return { form, headers: { 'x-csrftoken': textOf(form, 'csrfmiddlewaretoken') } };
}

/** The fields of a request; what is no form, or a broken one, is the sender's fault. */
export async function formIn(request: Request): Promise<FormData> {
  return request.formData().catch((thrown: unknown) => {
    if (thrown instanceof TypeError) error(400, m.error_not_possible());
    throw thrown;
  });
}

/** What a page shows beside the form that was refused. */
export interface Refusal {
  /** The form that it is about. */
  readonly about: string;
  readonly problem: PageProblem;
  /** What was typed. */
  readonly values: Readonly<Record<string, string>>;
}

/** The page again, with the status of the API, the problem beside the form, and everything that was typed. */
export function refused(
  about: string,
  answer: { readonly status: number; readonly problem: PageProblem },
  form: FormData,
): ActionFailure<Refusal> {
  return fail(answer.status, { about, problem: answer.problem, values: typedValues(form) });
}
