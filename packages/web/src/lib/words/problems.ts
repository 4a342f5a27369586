import type { PageProblem } from '@lucarne/client';
import { m } from '../../paraglide/messages.js';

/** A problem as a person reads it. */
export interface ProblemWords {
  readonly message: string;
  readonly hint: string | null;
  /** The language of the words when it is not the page's: what no row below knows is told as the server did. */
  readonly language: 'en' | undefined;
}

type Told = readonly [message: string, hint?: string | null];

/** A problem in the visitor's language, from its code and its facts. */
export function problemWords(problem: Pick<PageProblem, 'code' | 'message' | 'details' | 'hint'>): ProblemWords {
  const row = rows[problem.code];
  if (!row) return { message: problem.message, hint: problem.hint, language: 'en' };
  const [message, hint = null] = row(factsOf(problem.details));
  return { message, hint, language: undefined };
}

type Fact = (name: string) => string;

function factsOf(details: unknown): Fact {
  const facts: Readonly<Record<string, unknown>> =
    typeof details === 'object' && details !== null ? { ...details } : {};
  return (name) => {
    const value = facts[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
}

/** The name that the query language would take instead, as the page says it. */
function suggestionOf(hint: string): string | null {
  const [, suggestion] = /^Did you mean (.+)\?$/.exec(hint) ?? [];
  return suggestion === undefined ? null : m.problem_suggestion({ suggestion });
}

const stale = (): Told => [m.problem_form_stale(), m.problem_form_stale_hint()];

const rows: Readonly<Record<string, (fact: Fact) => Told>> = {
  not_confirmed: () => [m.remove_not_confirmed()],
  credentials_wrong: () => [m.problem_credentials_wrong(), m.problem_credentials_wrong_hint()],
  sign_in_too_often: (fact) => [
    m.problem_sign_in_too_often({ seconds: fact('seconds') }),
    m.problem_sign_in_too_often_hint(),
  ],
  right_missing: () => [m.problem_right_missing(), m.problem_right_missing_hint()],
  token_missing: stale,
  token_wrong: stale,
  origin_foreign: stale,
  origin_unknown: stale,
  email_taken: (fact) => [m.problem_email_taken({ email: fact('email') })],
  email_invalid: (fact) => [m.problem_email_invalid({ email: fact('email') }), m.problem_email_invalid_hint()],
  password_weak: (fact) => [
    m.problem_password_weak({ least: fact('least'), most: fact('most') }),
    m.problem_password_weak_hint(),
  ],
  too_many_keys: (fact) => [m.problem_too_many_keys({ most: fact('most') }), m.problem_too_many_keys_hint()],
  key_not_found: () => [m.problem_key_not_found()],
  password_wrong: () => [m.problem_password_wrong()],
  account_suspended: () => [m.problem_account_suspended(), m.problem_account_suspended_hint()],
  account_not_found: () => [m.problem_account_not_found()],
  account_is_yours: () => [m.problem_account_is_yours(), m.problem_account_is_yours_hint()],
  account_of_installation: () => [m.problem_account_of_installation()],
  application_unknown: () => [m.problem_application_unknown(), m.problem_application_hint()],
  redirect_unknown: () => [m.problem_redirect_unknown(), m.problem_application_hint()],
  application_not_found: () => [m.problem_application_not_found()],
  application_unnamed: () => [m.problem_application_unnamed()],
  redirect_invalid: (fact) => [
    m.problem_redirect_invalid({ address: fact('address') }),
    m.problem_redirect_invalid_hint(),
  ],
  redirects_count: (fact) => [m.problem_redirects_count({ most: fact('most') })],
  too_many_applications: (fact) => [m.problem_too_many_applications({ most: fact('most') })],
  welcome_over: () => [m.problem_welcome_over(), m.problem_welcome_over_hint()],
  day_invalid: (fact) => [m.problem_day_invalid({ day: fact('day') }), m.problem_day_invalid_hint()],
  period_invalid: (fact) => [
    m.problem_period_invalid({ from: fact('from'), to: fact('to') }),
    m.problem_period_invalid_hint({ oldest: fact('oldest'), today: fact('today') }),
  ],
  choice_unclear: () => [m.problem_choice_unclear(), m.problem_choice_hint()],
  choice_key_unknown: (fact) => [
    m.problem_choice_key_unknown({ field: fact('field') }),
    fact('nearest') ? m.problem_suggestion({ suggestion: fact('nearest') }) : m.problem_choice_hint(),
  ],
  choice_value_unclear: (fact) => [m.problem_choice_value({ field: fact('field') }), m.problem_choice_hint()],
  choice_twice: (fact) => [m.problem_choice_twice({ field: fact('field') }), m.problem_choice_hint()],
  choice_too_long: () => [m.problem_choice_too_long(), m.problem_choice_too_long_hint()],
  cookie_name_unclear: (fact) => [m.problem_cookie_name({ name: fact('name') })],
  dataset_id_taken: (fact) => [m.problem_dataset_id_taken({ id: fact('id') }), m.problem_dataset_id_taken_hint()],
  dataset_id_invalid: (fact) => [
    m.problem_dataset_id_invalid({ id: fact('id') }),
    fact('suggestion') ? m.problem_suggestion({ suggestion: fact('suggestion') }) : null,
  ],
  condition_invalid: (fact) => [
    m.problem_condition_invalid({ message: fact('message') }),
    suggestionOf(fact('hint')) ?? m.access_condition_help(),
  ],
  account_not_here: (fact) => [m.problem_account_not_here({ email: fact('email') }), m.grants_email_help()],
  grants_too_many: (fact) => [m.problem_grants_too_many({ limit: fact('limit') })],
  nothing_to_publish: () => [m.problem_nothing_to_publish()],
  nothing_to_roll_back: () => [m.problem_nothing_to_roll_back()],
  attachment_not_found: (fact) => [m.problem_attachment_not_found({ id: fact('id') })],
  too_many_attachments: (fact) => [
    m.problem_too_many_attachments({ most: fact('most') }),
    m.problem_too_many_attachments_hint(),
  ],
  upload_too_large: (fact) => [
    m.problem_upload_too_large({ filename: fact('filename'), limit_mb: fact('limit_mb') }),
    m.problem_upload_too_large_hint(),
  ],
  upload_cut: (fact) => [m.problem_upload_cut({ filename: fact('filename') }), m.problem_send_again()],
  upload_missing: () => [m.problem_upload_missing(), m.problem_upload_missing_hint()],
  source_missing: () => [m.problem_source_missing(), m.problem_source_missing_hint()],
  import_interrupted: (fact) => [
    m.problem_import_interrupted({ attempts: fact('attempts') }),
    m.problem_import_again(),
  ],
  file_empty: (fact) => [m.problem_file_empty({ filename: fact('filename') }), m.problem_file_empty_hint()],
  format_unsupported: (fact) => [
    m.problem_format_unsupported({ filename: fact('filename') }),
    m.problem_format_unsupported_hint(),
  ],
  archive_missing: (fact) => [m.problem_archive_missing({ field: fact('field') }), m.problem_archive_missing_hint()],
  archive_tables: (fact) => [m.problem_archive_tables({ tables: fact('tables') }), m.problem_archive_tables_hint()],
  archive_unreadable: () => [m.problem_archive_unreadable(), m.problem_archive_unreadable_hint()],
  archive_encrypted: () => [m.problem_archive_unreadable(), m.problem_archive_unreadable_hint()],
  archive_unsafe: () => [m.problem_archive_unreadable(), m.problem_archive_unreadable_hint()],
  header_unreadable: (fact) => [
    m.problem_header_unreadable({ line: fact('line') }),
    m.problem_header_unreadable_hint(),
  ],
  quotes_broken: (fact) => [m.problem_quotes_broken({ line: fact('line') }), m.problem_quotes_broken_hint()],
  too_many_fields: (fact) => [
    m.problem_too_many_fields({ count: fact('count'), limit: fact('limit') }),
    m.problem_too_many_fields_hint(),
  ],
  json_invalid: (fact) => [m.problem_json_invalid({ line: fact('line') }), m.problem_json_invalid_hint()],
  parquet_invalid: () => [m.problem_parquet_invalid(), m.problem_json_invalid_hint()],
  all_rejected: (fact) => [m.problem_all_rejected({ count: fact('count') }), m.problem_all_rejected_hint()],
  disk_full: () => [m.problem_disk_full()],
  register_changed: (fact) => [
    m.problem_register_changed({ version: fact('version') }),
    m.problem_register_changed_hint(),
  ],
  register_unreadable: () => [m.import_unreadable()],
  register_too_large: () => [m.import_too_large()],
  system_dataset_kept: (fact) => [
    m.problem_system_dataset_kept({ id: fact('id') }),
    m.problem_system_dataset_kept_hint(),
  ],
  system_dataset_taken: (fact) => [
    m.problem_system_dataset_taken({ id: fact('id') }),
    m.problem_system_dataset_taken_hint(),
  ],
  register_of_another: (fact) => [m.problem_register_of_another({ sent: fact('sent') })],
  entry_exists: (fact) => [m.problem_entry_exists({ label: fact('label') })],
  provider_unknown: () => [m.problem_provider_unknown()],
  page_address_used: () => [m.problem_page_address_used()],
  page_slug_reserved: (fact) => [m.problem_page_slug_reserved({ slug: fact('slug') })],
  page_without_title: () => [m.problem_page_without_title()],
  page_too_large: (fact) => [
    m.problem_page_too_large({ block: fact('block'), language: fact('language'), most: fact('most') }),
  ],
  too_many_pages: (fact) => [m.problem_too_many_pages({ most: fact('most') })],
};
