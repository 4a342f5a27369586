import { labelOf, providerKey, type Register } from '@lucarne/cookies';
import { sourceOf } from './address.ts';
import { entryFor, questionBefore } from './judge.ts';
import { type EmbedAs, type EmbedPart, LOADS } from './parts.ts';

export interface OtherSite {
  readonly as: EmbedAs;
  readonly title: string;
  readonly url: string;
  readonly host: string;
}

/** Something on another site, with what the register says of it. What the register does not name keeps only a link. */
export function embedOf(register: Register, { as, title, url, host }: OtherSite): EmbedPart {
  const found = entryFor(register, host, LOADS[as]);
  const question = found && questionBefore(found);
  return {
    kind: 'embed',
    as,
    title,
    host,
    source: sourceOf(url),
    url: found && url,
    entry: found && labelOf(found),
    provider: found?.provider.name ?? null,
    provider_key: found && question !== null ? providerKey(question, found.provider) : null,
    question,
  };
}
