import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { charter } from '../charter/charter.ts';
import { versionKey } from '../choice/answers.ts';
import { carryChoice } from '../choice/carry.ts';
import { readChoice } from '../choice/codec.ts';
import { refusedCookies } from '../choice/consent.ts';
import type { Choice } from '../choice/shape.ts';
import { underSignal } from '../choice/signal.ts';
import { type ConsentState, pageConsent } from '../choice/state.ts';
import { type DropReason, judgeSetCookie } from '../door/judge.ts';
import { expireCookie } from '../door/write.ts';
import { policyOf } from '../policy.ts';
import { ownCookie } from '../register/match.ts';
import type { Register } from '../register/register.ts';
import { classify } from '../register/rule.ts';
import { dayOf } from '../values.ts';
import { hashOf, wellKnown } from '../well-known.ts';
import { type Language, languages } from '../words.ts';
import { charterOfServer } from './charters.ts';
import { guardResponse } from './door.ts';
import { charterHtml, choiceForm, firstLayer } from './pages.ts';
import { checkedRegister } from './register.ts';
import { isHttps, preferredLanguage, readCookies } from './request.ts';

/** A `Set-Cookie` that was not sent. */
export interface Dropped {
  readonly name: string;
  readonly reason: DropReason;
  readonly path: string;
}

/** What pages are made from: where they stand, what their reader chose, and the pieces to put into them. */
export interface CookieVisit {
  readonly consent: ConsentState;
  readonly language: Language;
  readonly https: boolean;
  /** What the browser sent, without what the visitor refused. */
  readonly cookies: ReadonlyMap<string, string>;
  /** Of this answer, for its inline scripts: it stands in the policy. */
  readonly nonce: string;
  /** HTML to put first into the body; empty when there is nothing to ask. */
  readonly firstLayer: () => string;
  /** HTML of the choice by purpose and provider. */
  readonly choiceForm: () => string;
  /** HTML of the charter, without the choice. */
  readonly charter: () => string;
}

export interface PageParts extends Pick<CookieVisit, 'language' | 'nonce'> {
  readonly title: string;
  /** HTML of the charter and the choice. */
  readonly body: string;
}

export interface GuardOptions {
  readonly register: Register;
  /** Versions that visitors may have answered before: their answers are carried over where nothing was added. */
  readonly earlier?: readonly Register[];
  /** The site's own name as visitors type it, for the charter; the `Host` of the request when left out. */
  readonly address?: string;
  /** The language of a page; by default the first of ours that the browser prefers, else French. */
  readonly language?: (request: IncomingMessage) => Language;
  /** Believes `X-Forwarded-Proto`: only behind a proxy that sets it. */
  readonly trustProxy?: boolean;
  /** `report` only tells the browser to report, `off` leaves the policy to the site. */
  readonly policy?: 'enforce' | 'report' | 'off';
  /** Told of each cookie that was not sent. */
  readonly onDropped?: (dropped: Dropped) => void;
  /** The whole page around the charter and the choice, served at `/cookies/`. */
  readonly layout?: (parts: PageParts) => string;
  readonly clock?: () => number;
}

/** One register, made ready for any number of requests. */
export interface Desk {
  readonly register: Register;
  readonly options: GuardOptions;
  readonly hash: string;
  readonly wellKnown: string;
  readonly earlier: ReadonlyMap<string, Register>;
  readonly hasStatistics: boolean;
  /** How often a cookie of each name was not sent; names beyond the first hundred share `*`. */
  readonly dropped: Map<string, number>;
}

/** A visit, and what the guard alone needs of it. */
export interface Arrival extends CookieVisit {
  readonly choice: Choice | null;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export function openDesk(options: GuardOptions): Desk {
  const register = checkedRegister(options.register);
  const hash = hashOf(register, sha256);
  return {
    register,
    options,
    hash,
    wellKnown: JSON.stringify(wellKnown(register, { hash })),
    earlier: new Map((options.earlier ?? []).map((one) => [versionKey(one), one])),
    hasStatistics: register.entries.some((entry) => classify(entry).ground === 'anonymous_statistics'),
    dropped: new Map(),
  };
}

/**
 * Understands a request and guards its response. What the visitor refused is taken out of the request, so that nothing after
 * this reads it, and expired by the answer.
 */
export function arrive(desk: Desk, request: IncomingMessage, response: ServerResponse): Arrival {
  const { register, options } = desk;
  const sent = readCookies(request.headers.cookie);
  const read = readChoice(sent.get('cookies_preferences'), dayOf((options.clock ?? Date.now)()));
  const { choice, changes } = carryChoice(register, read, desk.earlier.get(read?.r ?? '') ?? null);
  const gpc = request.headers['sec-gpc'] === '1';
  const counts = underSignal(choice, { gpc });
  const refused = refusedCookies(register, counts, [...sent.keys()]);
  const cookies = new Map([...sent].filter(([name]) => !refused.includes(name)));
  if (refused.length > 0) request.headers.cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
  const https = isHttps(request, options.trustProxy ?? false);
  const language = options.language?.(request) ?? preferredLanguage(request.headers['accept-language'], languages[0]);
  const consent = pageConsent(register, choice, { gpc, language, changes });
  const nonce = randomBytes(16).toString('base64url');
  const shown = { language, next: request.url ?? '/' };
  const address = options.address ?? request.headers.host ?? '';
  const arrival: Arrival = {
    ...{ choice, consent, language, https, cookies, nonce },
    firstLayer: () => firstLayer(consent, shown).html,
    choiceForm: () => choiceForm(consent, desk.hasStatistics, shown).html,
    charter: () => charterHtml(charterOfServer(charter(register, { language, address, hash: desk.hash }))).html,
  };
  guard(desk, request, response, { ...arrival, counts, refused });
  return arrival;
}

interface Guarded extends Arrival {
  /** The choice as it counts for this answer: the browser's signal is an objection to exempt statistics too. */
  readonly counts: Choice | null;
  readonly refused: readonly string[];
}

function guard(desk: Desk, request: IncomingMessage, response: ServerResponse, visit: Guarded): void {
  const { register, options } = desk;
  const { https, counts, nonce } = visit;
  const policy = { enforce: 'content-security-policy', report: 'content-security-policy-report-only', off: null }[
    options.policy ?? 'enforce'
  ];
  if (policy) response.setHeader(policy, policyOf(register, counts, { where: 'front', nonce }));
  guardResponse(response, {
    passes(header) {
      const judgement = judgeSetCookie(register, header, { https, choice: counts });
      if (!judgement.pass) tellDropped(desk, { ...judgement, path: request.url ?? '/' });
      return judgement.pass;
    },
    finish(status) {
      // A policy on a 304 would take the place of the one that the kept page came with.
      if (policy && status === 304) response.removeHeader(policy);
      for (const name of visit.refused) response.appendHeader('set-cookie', expiry(register, name, https));
      if (visit.consent.questions.length > 0 || desk.hasStatistics) keepApart(response);
    },
  });
}

function tellDropped({ dropped, options }: Desk, { name, reason, path }: Dropped): void {
  const key = dropped.has(name) || dropped.size < 100 ? name : '*';
  dropped.set(key, (dropped.get(key) ?? 0) + 1);
  options.onDropped?.({ name, reason, path });
}

/** Takes back a cookie of the register, where it says that it lies. */
export function expiry(register: Register, name: string, https: boolean): string {
  const { path = '/', partitioned = false } = ownCookie(register, name)?.attributes ?? {};
  return expireCookie(name, { https, path, partitioned });
}

/** Answers that differ by choice are never shared: not by default, and never across cookies. */
function keepApart(response: ServerResponse): void {
  const vary = String(response.getHeader('vary') ?? '');
  if (vary !== '*') response.setHeader('vary', [vary, 'Cookie', 'Sec-GPC'].filter(Boolean).join(', '));
  if (!response.hasHeader('cache-control')) response.setHeader('cache-control', 'private, no-cache');
}
