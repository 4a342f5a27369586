import { canonicalJson } from '../canonical.ts';
import { type Entry, labelOf, type Register } from '../register/register.ts';
import { classify } from '../register/rule.ts';
import { addedToGroup, receiversOf } from './added.ts';
import { change, type RegisterChange } from './change.ts';
import { byLine, type Group, groupsOf, lengthOf } from './groups.ts';

/**
 * All that moved between two versions of a register: first what asks an accepted question again, then the rest. Nothing moved when
 * the entries are the same, in whatever order.
 */
export function compareRegisters(before: Register, after: Register): readonly RegisterChange[] {
  const [was, is] = [groupsOf(before), groupsOf(after)];
  const changes = [...added(was, is), ...removed(was, is), ...linesThatMoved(before, after)];
  return [...changes.filter(({ asksAgain }) => asksAgain), ...changes.filter(({ asksAgain }) => !asksAgain)];
}

type Groups = ReadonlyMap<string, Group>;

const questionsIn = (groups: Groups): ReadonlyMap<string, Group> =>
  new Map([...groups.values()].reverse().map((group) => [group.question.key, group]));

function added(was: Groups, is: Groups): readonly RegisterChange[] {
  const asked = questionsIn(was);
  const purposes = [...questionsIn(is)].reverse().filter(([key]) => !asked.has(key));
  const gains = [...is.values()].flatMap((group) => {
    if (!asked.has(group.question.key)) return [];
    const known = was.get(group.key);
    return known
      ? addedToGroup(known, group)
      : [change('provider_added', { question: group.question, provider: group.provider })];
  });
  return [...purposes.map(([, { question }]) => change('purpose_added', { question })), ...gains];
}

function removed(was: Groups, is: Groups): readonly RegisterChange[] {
  const asked = questionsIn(is);
  const purposes = [...questionsIn(was)].reverse().filter(([key]) => !asked.has(key));
  const losses = [...was.values()].flatMap((group) => {
    const { question, provider } = group;
    if (!asked.has(question.key)) return [];
    const now = is.get(group.key);
    if (now === undefined) return [change('provider_removed', { question, provider })];
    const left = receiversOf(now);
    const gone = [...receiversOf(group)].filter(([url]) => !left.has(url));
    return gone.map(([, recipient]) => change('recipient_removed', { question, provider, recipient }));
  });
  return [...purposes.map(([, { question }]) => change('purpose_removed', { question })), ...losses];
}

function linesThatMoved(before: Register, after: Register): readonly RegisterChange[] {
  const [was, is] = [byLine(before.entries), byLine(after.entries)];
  const gone = [...was].filter(([line]) => !is.has(line));
  return [
    ...[...is].flatMap(([line, entry]) => {
      const known = was.get(line);
      return known ? movesOf(known, entry) : [about('entry_added', entry)];
    }),
    ...gone.map(([, entry]) => about('entry_removed', entry)),
  ];
}

const about = (kind: RegisterChange['kind'], entry: Entry, lives: RegisterChange['lives'] = null): RegisterChange =>
  change(kind, { entry: labelOf(entry), provider: entry.provider, question: entry.question ?? null, lives });

/** How one line differs from itself. A longer life of what is asked is told by its group. */
function movesOf(was: Entry, is: Entry): readonly RegisterChange[] {
  const lives = { before: was.lifetime_s, after: is.lifetime_s, store: is.store };
  const [one, other] = [classify(was).consent, classify(is).consent];
  const longer = lengthOf(is) > lengthOf(was) && other === 'exempt';
  return [
    ...(one !== other ? [about(other === 'asked' ? 'now_asked' : 'now_exempt', is)] : []),
    ...(longer ? [about('exempt_life_longer', is, lives)] : []),
    ...(lengthOf(is) < lengthOf(was) ? [about('life_shorter', is, lives)] : []),
    ...(differs(wordsOf(was), wordsOf(is)) ? [about('words_changed', is)] : []),
    ...(differs(factsOf(was), factsOf(is)) ? [about('facts_changed', is)] : []),
  ];
}

const differs = (one: unknown, other: unknown): boolean => canonicalJson(one) !== canonicalJson(other);

const wordsOf = ({ provider, serviceTitle, purpose, explanation, question, recipients }: Entry): unknown => [
  provider,
  serviceTitle,
  purpose,
  explanation,
  question ?? null,
  recipients?.map(({ name }) => name) ?? null,
];

/** What neither words nor another kind of change tells. */
const factsOf = ({
  service,
  where,
  anonymous,
  party,
  purposeKind,
  attributes,
  ground,
  loads,
  scripts,
  recipients,
}: Entry): unknown => [
  service,
  where,
  anonymous,
  party,
  purposeKind,
  attributes,
  ground,
  loads ?? null,
  scripts ?? null,
  recipients?.map(({ url, ownEnds }) => [url, ownEnds]) ?? null,
];
