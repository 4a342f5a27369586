import { statisticsKey } from '../choice/shape.ts';
import { builtInNames } from './built-in.ts';
import { isCookieName, isHost, isHostPattern, matchesPattern } from './match.ts';
import { type Problem, type ProblemCode, problem } from './problems.ts';
import { type Entry, loads as everyLoad, type Store } from './register.ts';
import { classify, receivedForOwnEnds, rule } from './rule.ts';

/** What is wrong with one entry: null, or the code, the field, the words and what to do. */
type EntryRule = (entry: Entry) => readonly [code: ProblemCode, field: string, says: string, hint: string] | null;

const day = 86_400;
const longestLife = 400 * day;
const longestStatistics = 395 * day;

const nameRule: EntryRule = ({ name, pattern, store }) => {
  if ((name === undefined) === (pattern === undefined)) {
    return ['name_or_pattern', 'name', 'must have either a name or a pattern', 'Keep exactly one of the two.'];
  }
  if (name === undefined) return null;
  if (store === 'cookie' && !isCookieName(name)) {
    return ['name_invalid', 'name', 'is not the name of a cookie', "Use letters, digits and !#$%&'*+-.^_`|~ only."];
  }
  if (store === 'host' && !isHost(name)) {
    return [
      'name_invalid',
      'name',
      'is not a host',
      'Write it as video.example.org, in lower case, with a port if any, without https://.',
    ];
  }
  return null;
};

/** Keys of storage may hold any character; names of cookies may not. */
function isPatternOf(store: Store, pattern: string): boolean {
  if (store === 'host') return isHostPattern(pattern);
  const fixed = pattern.replaceAll('*', '');
  return pattern.includes('*') && fixed.length >= 2 && (store !== 'cookie' || isCookieName(fixed));
}

const patternRule: EntryRule = ({ pattern, store, host }) => {
  if (pattern === undefined) return null;
  if (!isPatternOf(store, pattern)) {
    return [
      'pattern_invalid',
      'pattern',
      'is not a pattern',
      'Put a * where names differ and keep at least two other characters, e.g. _pk_id.*; of hosts, write *.example.org.',
    ];
  }
  const covered = host === undefined ? builtInNames.find((builtIn) => matchesPattern(pattern, builtIn)) : undefined;
  return covered === undefined
    ? null
    : ['pattern_covers_built_in', 'pattern', `covers the built-in ${covered}`, 'Make the pattern narrower.'];
};

const lifetimeRule: EntryRule = (entry) => {
  const { lifetime_s, store } = entry;
  if (lifetime_s === null) return null;
  if (store === 'host' || store === 'none') {
    return ['lifetime_unexpected', 'lifetime_s', `has no meaning for the store ${store}`, 'Write null.'];
  }
  const longest = classify(entry).ground === 'anonymous_statistics' ? longestStatistics : longestLife;
  return lifetime_s <= longest
    ? null
    : [
        'lifetime_too_long',
        'lifetime_s',
        `is over ${longest / day} days`,
        `Write at most ${longest}: browsers keep a cookie 400 days, and exempt statistics 13 months.`,
      ];
};

const attributesRule: EntryRule = ({ store, attributes }) => {
  if (store !== 'cookie') {
    return attributes === null
      ? null
      : ['attributes_unexpected', 'attributes', 'belong to cookies only', 'Write null.'];
  }
  if (attributes === null) {
    return [
      'attributes_missing',
      'attributes',
      'are needed for a cookie',
      'Write secure, http_only, same_site and path.',
    ];
  }
  return attributes.same_site === 'None' && !attributes.secure
    ? [
        'same_site_none_insecure',
        'attributes',
        'have SameSite=None without Secure',
        'Browsers refuse such a cookie: set secure to true.',
      ]
    : null;
};

const ownEndsRule: EntryRule = (entry) =>
  entry.purposeKind === 'necessary' && receivedForOwnEnds(entry)
    ? [
        'necessary_for_others',
        'recipients',
        'receive for their own ends what is called necessary',
        'Set purposeKind to other, or statistics, and say the question.',
      ]
    : null;

const groundRule: EntryRule = (entry) => {
  const { purposeKind, anonymous, party, ground } = entry;
  const { exempt } = rule[purposeKind][anonymous ? 'anonymous' : 'personal'][party];
  if (receivedForOwnEnds(entry) || exempt === null) {
    return ground === null
      ? null
      : ['ground_unexpected', 'ground', 'names an exemption, but consent is asked', 'Write null.'];
  }
  if (exempt === 'anonymous_statistics') {
    return ground === exempt ? null : ['ground_missing', 'ground', `must be ${exempt}`, `Write ${exempt}.`];
  }
  return ground === null || ground === 'anonymous_statistics'
    ? [
        'ground_missing',
        'ground',
        'must say why a necessary entry is exempt',
        'Name the ground, e.g. authentication or interface, or set purposeKind to other.',
      ]
    : null;
};

const questionRule: EntryRule = (entry) => {
  const { question } = entry;
  if (question?.key === statisticsKey) {
    return [
      'question_reserved',
      'question.key',
      `${statisticsKey} is kept for the anonymous statistics`,
      'Choose another key, e.g. audience.',
    ];
  }
  if (classify(entry).consent === 'exempt') {
    return question ? ['question_unexpected', 'question', 'asks about what is exempt', 'Remove the question.'] : null;
  }
  return question
    ? null
    : [
        'question_missing',
        'question',
        'is needed, as consent is asked',
        'Add a key, a title and a sentence in each language.',
      ];
};

const hostRule: EntryRule = ({ host, store, party }) => {
  if (host === undefined) return null;
  if (store === 'host' || store === 'none') {
    return ['host_unexpected', 'host', `has no meaning for the store ${store}`, 'Remove it.'];
  }
  return party === 'third'
    ? null
    : ['host_unexpected', 'host', 'is another site, but the party is first', 'Set party to third.'];
};

const loadsRule: EntryRule = ({ loads, store }) => {
  if (store !== 'host') return loads ? ['loads_unexpected', 'loads', 'belong to hosts only', 'Remove them.'] : null;
  return loads
    ? null
    : ['loads_missing', 'loads', 'must say what pages load from this host', `Write some of ${everyLoad.join(', ')}.`];
};

const scriptsRule: EntryRule = ({ name, loads = [], scripts = [] }) => {
  if (scripts.length === 0) return null;
  if (!loads.includes('script')) {
    return ['scripts_unexpected', 'scripts', 'are loaded from a host whose loads hold script', 'Add script to loads.'];
  }
  return scripts.every((script) => hostsOf(script).includes(name ?? ''))
    ? null
    : ['scripts_unexpected', 'scripts', `must be addresses on ${name}`, `Write https://${name}/… for each.`];
};

function hostsOf(address: string): readonly string[] {
  const [, host = ''] = /^https?:\/\/([^/?#]*)/.exec(address) ?? [];
  return [host, host.replace(/:\d+$/, '')];
}

const entryRules: readonly EntryRule[] = [
  nameRule,
  patternRule,
  lifetimeRule,
  attributesRule,
  ownEndsRule,
  groundRule,
  questionRule,
  hostRule,
  loadsRule,
  scriptsRule,
];

/** What is wrong between the fields of an entry of the right shape. `called` is how messages name it. */
export function problemsOfEntry(entry: Entry, called: string): readonly Problem[] {
  return entryRules.flatMap((judge) => {
    const found = judge(entry);
    if (found === null) return [];
    const [code, field, says, hint] = found;
    return [problem(code, { entry: called, field }, says, hint)];
  });
}
