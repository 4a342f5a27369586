import {
  asLanguage,
  classify,
  type Entry,
  exemptRegister,
  type Language,
  labelOf,
  questionsOf,
  type Register,
} from '@lucarne/cookies';
import type { FastifyRequest } from 'fastify';
import type { Portal } from '../../core/dataset.ts';
import type { ChangedRegister } from './change.ts';
import { differencesOf } from './differences.ts';
import type { StoredRegister } from './store.ts';

/** The language of an answer's sentences: asked for, else the visitor's, else the portal's. */
export function languageOf(request: FastifyRequest, portal: Portal, asked?: string): Language {
  const wanted = [asked ?? '', request.visit?.language ?? '', portal.defaultLanguage];
  return wanted.map(asLanguage).find((language) => language !== null) ?? 'fr';
}

const nobody = { name: '', url: '/' };
const builtIns = new Set(exemptRegister({ portal: '', date: '', provider: nobody }).entries.map(labelOf));

/** An entry with what the rule says of it. */
export function judged(entry: Entry) {
  const label = labelOf(entry);
  return { ...entry, label, built_in: builtIns.has(label) && entry.host === undefined, verdict: classify(entry) };
}

/** Whether the first layer can appear. */
export const asksSomething = (register: Register): boolean => questionsOf(register).length > 0;

/** The form of an export: the whole register, and the hash that its charter prints. */
export function exported({ register: { portal, version, date, entries }, hash }: StoredRegister) {
  return { portal, version, date, hash, entries: entries.map((entry) => ({ ...entry })) };
}

/** What every change answers with. */
export function describeChanged({ before, after }: ChangedRegister, language: Language) {
  const { version, date } = after.register;
  const changes = differencesOf(before.register, after.register, language);
  return {
    version,
    date,
    hash: after.hash,
    changed: after !== before,
    changes,
    asks_again: changes.some((change) => change.asksAgain),
    banner: { before: asksSomething(before.register), after: asksSomething(after.register) },
  };
}
