import type { PageConsent } from '@lucarne/client';
import type { Got, PortalPath } from '../answers.ts';

/** A part of a content page: HTML that contacts nobody, or something that another site serves. */
export type Block = Got<`${PortalPath}/pages/{page}/`>['blocks'][number];
export type EmbedBlock = Extract<Block, { kind: 'embed' }>;

/** How something of another site stands for this visitor. */
export type EmbedState =
  /** The register does not name it: there is nothing to accept. */
  | 'undeclared'
  /** It waits for the visitor's yes. */
  | 'asked'
  /** It is shown, for this one answer. */
  | 'once'
  /** It is shown because the visitor accepted its provider. */
  | 'accepted'
  /** It is shown to everybody. */
  | 'exempt';

/** What the visitor's choice says of an embed. */
export function stateOf(block: EmbedBlock, { acceptedHosts, questions }: PageConsent): EmbedState {
  if (block.entry === null || block.url === null) return 'undeclared';
  if (!acceptedHosts.includes(block.entry)) return 'asked';
  if (block.question === null) return 'exempt';
  const providers = questions.flatMap((question) => question.providers);
  return providers.find(({ key }) => key === block.provider_key)?.accepted ? 'accepted' : 'once';
}
