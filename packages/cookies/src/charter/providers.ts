import { type Group, groupsOf, lengthOf } from '../changes/groups.ts';
import { type AskedQuestion, questionsOf } from '../choice/questions.ts';
import { type Entry, labelOf, type Register } from '../register/register.ts';
import type { Language } from '../words.ts';
import { lifetimeInWords } from './lifetime.ts';
import type { CharterBlock } from './tree.ts';
import type { CharterWords } from './words.ts';

/** Under each purpose that is asked, who it is about: how long each keeps what, which servers are contacted, who receives the data. */
export function purposeBlocks(register: Register, words: CharterWords, language: Language): readonly CharterBlock[] {
  const groups = [...groupsOf(register).values()];
  return questionsOf(register).flatMap(({ key, title, sentence }: AskedQuestion): readonly CharterBlock[] => {
    const own = groups.filter(({ question }) => question.key === key);
    return [
      { kind: 'heading', id: `purpose-${key}`, level: 3, text: words.purposes.heading(title[language]) },
      { kind: 'paragraph', id: `purpose-${key}-text`, text: sentence[language] },
      { kind: 'list', id: `purpose-${key}-providers`, items: own.map((group) => providerLine(group, words)) },
    ];
  });
}

function providerLine({ provider, entries }: Group, words: CharterWords): string {
  const hosts = unique(entries.flatMap((entry) => (entry.store === 'host' ? [labelOf(entry)] : [])));
  const receivers = entries.flatMap(({ recipients = [] }) => recipients);
  const own = unique(receivers.filter(({ ownEnds }) => ownEnds).map(({ name }) => name));
  const working = unique(receivers.map(({ name }) => name)).filter((name) => !own.includes(name));
  return words.purposes.provider({
    name: provider.name,
    life: longestLife(entries, words),
    hosts: hosts.join(', '),
    own: own.join(', '),
    working: working.join(', '),
  });
}

/** How long the longest kept thing stays, in words; empty when nothing is kept. */
function longestLife(entries: readonly Entry[], words: CharterWords): string {
  const longest = entries.reduce((one, other) => (lengthOf(other) > lengthOf(one) ? other : one));
  return lengthOf(longest) < 0 ? '' : lifetimeInWords(longest.lifetime_s, longest.store, words.lifetime);
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
