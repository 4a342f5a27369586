import { type Entry, labelOf, type Recipient } from '../register/register.ts';
import { change, type RegisterChange } from './change.ts';
import { byLine, type Group, lengthOf, lineOf } from './groups.ts';

/** What a group gained since an earlier version: all that its acceptance did not cover. */
export const addedToGroup = (before: Group, after: Group): readonly RegisterChange[] =>
  [widened, receivers, hosts, uses, thirdParty, identifying, longerLives].flatMap((look) => look(before, after));

type Look = (before: Group, after: Group) => readonly RegisterChange[];

const widened: Look = (before, after) => {
  const known = new Set(before.entries.map(({ purposeKind }) => purposeKind));
  const entry = after.entries.find(({ purposeKind }) => !known.has(purposeKind));
  return entry ? [change('purpose_widened', { ...after, entry: labelOf(entry) })] : [];
};

const receivers: Look = (before, after) => {
  const known = receiversOf(before);
  return [...receiversOf(after)].flatMap(([url, recipient]) => {
    const was = known.get(url);
    if (was === undefined) return [change('recipient_added', { ...after, entry: null, recipient })];
    return recipient.ownEnds && !was.ownEnds
      ? [change('recipient_own_ends', { ...after, entry: null, recipient })]
      : [];
  });
};

/** By address; of one that several entries name, the one with ends of its own. */
export function receiversOf({ entries }: Group): ReadonlyMap<string, Recipient> {
  const all = entries.flatMap(({ recipients = [] }) => recipients);
  return new Map(
    [...all.filter(({ ownEnds }) => !ownEnds), ...all.filter(({ ownEnds }) => ownEnds)].map((one) => [one.url, one]),
  );
}

const hosts: Look = (before, after) => {
  const known = new Set(before.entries.flatMap(hostsOf));
  const added = new Set(after.entries.flatMap(hostsOf).filter((host) => !known.has(host)));
  return [...added].map((host) => change('host_added', { ...after, entry: host }));
};

/** The hosts that an entry speaks of: itself, or who holds it. */
const hostsOf = (entry: Entry): readonly string[] => {
  if (entry.store === 'host') return [labelOf(entry)];
  return entry.host === undefined ? [] : [entry.host];
};

const uses: Look = (before, after) => {
  const known = byLine(before.entries);
  return after.entries.flatMap((entry) => {
    const was = known.get(lineOf(entry));
    const more = entry.loads?.some((load) => !was?.loads?.includes(load)) ?? false;
    return was && more ? [change('host_used_more', { ...after, entry: labelOf(entry) })] : [];
  });
};

const thirdParty: Look = (before, after) => {
  if (before.entries.some(({ party }) => party === 'third')) return [];
  const entry = after.entries.find(({ party }) => party === 'third');
  return entry ? [change('third_party_added', { ...after, entry: labelOf(entry) })] : [];
};

const identifying: Look = (before, after) => {
  if (before.entries.some(({ anonymous }) => !anonymous)) return [];
  const entry = after.entries.find(({ anonymous }) => !anonymous);
  return entry ? [change('identifying_added', { ...after, entry: labelOf(entry) })] : [];
};

/** Of the same line; a new line counts when it lives longer than all that this provider kept. */
const longerLives: Look = (before, after) => {
  const known = byLine(before.entries);
  const longest = before.entries.reduce((one, other) => (lengthOf(other) > lengthOf(one) ? other : one));
  return after.entries.flatMap((entry) => {
    const was = known.get(lineOf(entry)) ?? longest;
    if (lengthOf(entry) <= lengthOf(was) || lengthOf(entry) < 0) return [];
    const lives = { before: was.lifetime_s, after: entry.lifetime_s, store: entry.store };
    return [change('life_longer', { ...after, entry: labelOf(entry), lives })];
  });
};
