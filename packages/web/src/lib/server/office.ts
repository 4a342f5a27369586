import type { PageProblem } from '@lucarne/client';
import { type ActionFailure, fail, type RequestEvent } from '@sveltejs/kit';
import { textOf, typedValues } from '../office/forms.ts';

/** A form of the back office, and the header by which the management API knows that it is ours. */
export async function openForm(event: Pick<RequestEvent, 'request'>) {
  const form = await event.request.formData();
  return { form, headers: { 'x-csrftoken': textOf(form, 'csrfmiddlewaretoken') } };
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
