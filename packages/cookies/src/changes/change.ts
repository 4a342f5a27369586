import type { Provider, Question, Store } from '../register/register.ts';

/** What was added to something that is asked: it is asked again. */
export const askingKinds = [
  'purpose_added',
  'purpose_widened',
  'provider_added',
  'recipient_added',
  'recipient_own_ends',
  'host_added',
  'host_used_more',
  'third_party_added',
  'identifying_added',
  'life_longer',
] as const;

/** What moved without asking anything again. */
export const quietKinds = [
  'purpose_removed',
  'provider_removed',
  'recipient_removed',
  'entry_added',
  'entry_removed',
  'exempt_life_longer',
  'life_shorter',
  'now_asked',
  'now_exempt',
  'words_changed',
  'facts_changed',
] as const;

export type ChangeKind = (typeof askingKinds)[number] | (typeof quietKinds)[number];

/** One difference between two versions of a register, as data. What does not belong to its kind is null. */
export interface RegisterChange {
  readonly kind: ChangeKind;
  /** Whether an acceptance of its question no longer stands. */
  readonly asksAgain: boolean;
  readonly question: Pick<Question, 'key' | 'title'> | null;
  readonly provider: Provider | null;
  readonly recipient: Provider | null;
  /** The name or pattern of the entry. */
  readonly entry: string | null;
  /** Seconds, as in the register. */
  readonly lives: { readonly before: number | null; readonly after: number | null; readonly store: Store } | null;
}

const asking: ReadonlySet<ChangeKind> = new Set(askingKinds);

/** A change of a kind, with what belongs to it. */
export function change(kind: ChangeKind, facts: Partial<Omit<RegisterChange, 'kind' | 'asksAgain'>>): RegisterChange {
  const { question = null, provider = null, recipient = null, entry = null, lives = null } = facts;
  return {
    kind,
    asksAgain: asking.has(kind),
    question: question && { key: question.key, title: question.title },
    provider: provider && { name: provider.name, url: provider.url },
    recipient: recipient && { name: recipient.name, url: recipient.url },
    entry,
    lives,
  };
}
