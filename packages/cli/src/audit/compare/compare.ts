import type { BannerFacts, CharterRead, Difference, RegisterRead, Site, StateSeen } from '../model.ts';
import { charterFound } from './charter.ts';
import { cookiesFound, droppedFound, sentFound } from './cookies.ts';
import { type Found, gathered } from './found.ts';
import { neverSeen } from './never.ts';
import { hostsFound, keysFound, readsFound, workersFound } from './others.ts';

export interface Evidence {
  readonly site: Site;
  /** Null: there is nothing to compare with. */
  readonly register: RegisterRead | null;
  readonly states: readonly StateSeen[];
  readonly banner: BannerFacts | null;
  readonly charter: CharterRead | null;
  /** No page and no state was left out: what is declared and was not seen is then a difference. */
  readonly everythingWalked: boolean;
}

/** Every difference between what the browser showed and what the register and the charter say, both ways. */
export function compare(evidence: Evidence): readonly Difference[] {
  const { site, register, states, charter, everythingWalked } = evidence;
  const walked = states.filter(({ notRun }) => notRun === null);
  const entries = register?.entries ?? null;
  const found = [
    ...(entries === null ? [] : walked.flatMap((state) => againstRegister(state, entries, site))),
    ...walked.flatMap(droppedFound),
    ...walked.flatMap(workersFound),
    ...(entries === null ? [] : [...neverSeen(walked, entries, site), ...charterFound(charter, entries)]),
    ...hashFound(register),
    ...bannerFound(evidence),
  ];
  return gathered(found, everythingWalked);
}

function againstRegister(state: StateSeen, entries: Parameters<typeof cookiesFound>[1], site: Site): readonly Found[] {
  return [cookiesFound, keysFound, hostsFound, sentFound, readsFound].flatMap((look) => look(state, entries, site));
}

function hashFound(register: RegisterRead | null): readonly Found[] {
  if (register === null || register.realHash === null || register.realHash === register.hash) return [];
  const facts = { name: register.address, said: register.hash ?? '', seen: register.realHash };
  return [{ rule: 'register_hash', subject: register.address, facts, state: null, page: null, by: null }];
}

function bannerFound({ banner, states }: Evidence): readonly Found[] {
  const onGpc = states.filter((state) => state.kind === 'gpc' && state.banner !== null);
  const about = (rule: Found['rule'], name: string, state: StateSeen | null = null): Found => {
    return { rule, subject: name, facts: { name }, state, page: null, by: null };
  };
  return [
    ...(banner?.refusalIsDeeper ? [about('refusal_is_deeper', banner.name)] : []),
    ...(banner?.noWayBack ? [about('no_way_back', banner.name)] : []),
    ...onGpc.map((state) => about('banner_despite_gpc', state.banner ?? '', state)),
  ];
}
