import type { Entry } from '@lucarne/cookies';
import { formatNumber } from '../../../lib/words/format.ts';
import { m } from '../../../paraglide/messages.js';
import { units } from './entry-form.ts';

/** The words of the register's fixed values, in the language of the page. */

type Names<Value extends string> = Readonly<Record<Value, () => string>>;

export const storeNames: Names<Entry['store']> = {
  cookie: m.store_cookie,
  local: m.store_local,
  session: m.store_session,
  indexeddb: m.store_indexeddb,
  cache: m.store_cache,
  host: m.store_host,
  none: m.store_none,
};

export const placeNames: Names<Entry['where'][number]> = { front: m.place_front, back: m.place_back };

export const purposeNames: Names<Entry['purposeKind']> = {
  necessary: m.purpose_necessary,
  statistics: m.purpose_statistics,
  other: m.purpose_other,
};

export const partyNames: Names<Entry['party']> = { first: m.party_first, third: m.party_third };

export const groundNames: Names<NonNullable<Entry['ground']>> = {
  carriage: m.ground_carriage,
  choice: m.ground_choice,
  authentication: m.ground_authentication,
  security: m.ground_security,
  interface: m.ground_interface,
  load_balancing: m.ground_load_balancing,
  requested_service: m.ground_requested_service,
  anonymous_statistics: m.ground_anonymous_statistics,
};

export const loadNames: Names<NonNullable<Entry['loads']>[number]> = {
  frame: m.load_frame,
  image: m.load_image,
  connect: m.load_connect,
  script: m.load_script,
  style: m.load_style,
  media: m.load_media,
  font: m.load_font,
  form: m.load_form,
};

export const unitNames: Names<keyof typeof units | 'none'> = {
  second: m.unit_second,
  minute: m.unit_minute,
  hour: m.unit_hour,
  day: m.unit_day,
  none: m.unit_none,
};

export const kindNames: Names<'necessary' | 'statistics' | 'internal' | 'third_party'> = {
  necessary: m.kind_necessary,
  statistics: m.kind_statistics,
  internal: m.kind_internal,
  third_party: m.kind_third_party,
};

export const sameSites: readonly NonNullable<Entry['attributes']>['same_site'][] = ['Lax', 'Strict', 'None'];

/** The values of a table and their words, as the options of a list. */
export const optionsOf = (names: Readonly<Record<string, () => string>>): readonly (readonly [string, string])[] =>
  Object.entries(names).map(([value, name]) => [value, name()]);

/** `182 days`, `2 hours`, the session, until it is erased; a dash where a life has no meaning. */
export function lifeOf({ store, lifetime_s: seconds }: Entry): string {
  if (store === 'host' || store === 'none') return '–';
  if (seconds === null)
    return store === 'cookie' || store === 'session' ? m.register_session() : m.register_until_erased();
  const [unit, length] = Object.entries(units).findLast(([, length]) => seconds % length === 0) ?? ['second', 1];
  return m.life({ count: formatNumber(seconds / length), unit: unitNames[unit as keyof typeof units]() });
}
