import type { CharterWords } from './words.ts';

/** The charter in English. */
export const inEnglish: CharterWords = {
  title: 'Cookie charter',
  why: {
    heading: 'Why this portal uses cookies',
    text: 'This portal uses cookies to work properly and to give you the best possible service.',
  },
  cookie: {
    heading: 'What is a cookie?',
    text: 'A cookie is a small piece of information with a name. A site hands it to your browser, which keeps it for some time and sends it back to the site on each of your visits. It can be, for example:',
    examples: [
      'the number that identifies a customer;',
      'what a shopping basket contains;',
      'an identifier that follows navigation, for statistics or advertising.',
    ],
  },
  kinds: {
    heading: 'The kinds of cookies',
    caption: 'Kinds of cookies, and the consent they need',
    columns: ['Kind', 'What it is', 'Your consent'],
    rows: {
      necessary: [
        'Necessary cookies',
        'They are internal. They keep information between two visits of the same site on the same device: a basket, what keeps you signed in, choices about the interface.',
        'Not required.',
      ],
      statistics: [
        'Statistics cookies',
        'They follow what a visitor does on the site.',
        'Not needed when the statistics are anonymous, that is, when no person can be found again through them; needed otherwise.',
      ],
      internal: [
        'Internal (first-party) cookies',
        'The site that you visit sets them beside the necessary ones. They can be used to collect personal data, to follow behaviour and to show advertising.',
        'Needed.',
      ],
      third_party: [
        'Third-party cookies',
        'A site B, often an advertising agency, sets them or has them set while you visit a site A. It can thus learn which pages of A were visited and collect information.',
        'Needed.',
      ],
    },
  },
  platform: {
    heading: (address) => `What cookies are for on ${address}`,
    text: 'Here is all that this portal may put in your browser, read from it, or make it contact.',
    reading: 'A cookie is set only if you use the service that it serves: whoever only reads receives none.',
    groups: {
      functional: {
        heading: 'Functional cookies, needed for the platform to work',
        caption: 'Functional and necessary cookies',
      },
      statistics: { heading: 'Anonymous statistics', caption: 'Anonymous statistics, no consent needed' },
      asked: { heading: 'Only with your consent', caption: 'What needs your consent' },
    },
    columns: {
      provider: 'Provider',
      service: 'Service and place',
      name: 'Name',
      purpose: 'Purpose',
      kind: 'Kind',
      lifetime: 'Lifetime',
      consent: 'Your consent',
    },
    where: {
      front: 'public site (front office)',
      back: 'administration (back office)',
      both: 'public site and administration (front and back office)',
    },
    stores: {
      local: 'the browser’s local storage',
      session: 'the browser’s session storage',
      indexeddb: 'the browser’s database',
      cache: 'the browser’s cache',
      host: 'another server, contacted by your browser',
      none: 'no cookie, nothing is kept in the browser',
    },
    heldBy: (host) => `cookie set by ${host}`,
    kinds: {
      necessary: 'necessary',
      statistics: 'statistics',
      internal: 'internal',
      third_party: 'third party',
    },
    exempt: 'not required',
    asked: 'asked before any use',
    receivers: (names) => `Recipients: ${names}.`,
    grounds: {
      carriage: 'It serves only to carry the communication.',
      choice: 'It keeps your choice about cookies.',
      authentication: 'It serves to authenticate you to a service that you ask for.',
      security: 'It secures the authentication and the actions that you ask for.',
      interface: 'It adapts the interface as you asked.',
      load_balancing: 'It spreads connections over the servers.',
      requested_service: 'It is strictly necessary to a service that you ask for.',
      anonymous_statistics: 'Anonymous audience measurement, for the publisher of the portal alone.',
    },
  },
  lifetime: {
    units: {
      month: ['month', 'months'],
      week: ['week', 'weeks'],
      day: ['day', 'days'],
      hour: ['hour', 'hours'],
      minute: ['minute', 'minutes'],
      second: ['second', 'seconds'],
    },
    open: {
      cookie: 'until the browser is closed',
      local: 'until you erase it',
      session: 'until the tab is closed',
      indexeddb: 'until you erase it',
      cache: 'until you erase it',
      host: 'not applicable',
      none: 'not applicable',
    },
  },
  purposes: {
    heading: (title) => `With your consent: ${title}`,
    provider: ({ name, life, hosts, own, working }) =>
      `${[
        `${name}: ${life === '' ? 'keeps nothing in your browser' : `keeps information, at the longest ${life}`}`,
        ...(hosts === '' ? [] : [`servers contacted: ${hosts}`]),
        ...(own === '' ? [] : [`for its own ends: ${own}`]),
        ...(working === '' ? [] : [`on behalf of the portal only: ${working}`]),
      ].join('; ')}.`,
  },
  counting:
    'The server counts page views, searches, downloads and calls of the API, by day and by dataset, without putting anything in your browser, where all it reads is your objection. To count a visitor only once a day, it computes a digest of your address and browser with a secret value drawn at random each day and destroyed at midnight: after midnight nobody can tell anything from it. Totals are kept for 25 months and small counts are masked. You may object with one click, or by the Global Privacy Control signal.',
  choice: {
    heading: 'Your choice',
    noBanner:
      'Everything that this portal uses is exempt from consent under article 82 of the French law of 6 January 1978: the table says on which ground, line by line. The law then asks only that you be informed, which this page does. That is why no banner is shown.',
    ask: 'What needs your consent stays blocked until you give it. Accepting and refusing are done in the same way, for everything, for each purpose or for each provider; not answering is refusing. A refusal costs you no other service of the portal.',
    once: 'Content that is blocked inside a page can also be shown just once: your browser then contacts that one provider, for that one page, and your choice is not remembered.',
    withdraw:
      'You can change your mind at any time with the form on this page, which is linked at the foot of every page. If you withdraw your consent, the pages no longer contact the servers concerned and the portal removes its own cookies that you refuse. A cookie that a third party set on its own server can be erased only by that third party or in your browser.',
    object:
      'You may also object to the anonymous statistics with the form on this page: your visits are then no longer counted.',
    keep: 'Your choice, a refusal as well as an acceptance, is kept for 182 days (six months) from the day on which you make it, in the cookie cookies_preferences. Your visits do not extend it.',
    again:
      'After that, you are asked again. You are asked sooner only if what you accepted grows: a purpose, a provider, a recipient, a third-party server or a longer life is added to it. What changed since your choice is then shown to you. A refusal still stands, and a correction of wording does not disturb you.',
    account:
      'If you are signed in, your choice follows your account to your other devices, a refusal, an acceptance and a withdrawal alike; you are told so on a new device. The choice made while signed out is not changed.',
  },
  signal: {
    heading: 'The “Global Privacy Control” signal',
    asked:
      'If your browser sends the Global Privacy Control signal, this portal reads it as a refusal of everything that needs consent: you are asked nothing, and nothing is stored to remember it. A choice that you make yourself in the form prevails. As long as the signal is sent, your visits are not counted in the anonymous statistics.',
    exempt:
      'The Global Privacy Control signal of your browser counts as a refusal of everything that needs consent. This portal uses nothing of the kind. As long as the signal is sent, your visits are not counted in the anonymous statistics either.',
  },
  register: {
    heading: 'Where this page comes from',
    text: ({ version, date, hash }) =>
      `This page is made from the register that the server enforces: version ${version} of ${date}, SHA-256 digest ${hash}. The same register exists for machines at /.well-known/cookies.json.`,
    door: 'The server never sends a cookie that is missing from this register, lives longer or has other attributes: it takes it out of the answer.',
    evidence: ({ head, time, stampedBy }) =>
      `Each version of the register and of this charter is a link of a public chain, from which nothing can be taken without it being seen. Digest of the newest link: ${head}, of ${time} (UTC). ${
        stampedBy === null
          ? 'That time is the server’s own word.'
          : `That time is certified by a time-stamping service: ${stampedBy}.`
      } The command “lucarne cookies verify” checks the whole chain, without a key.`,
  },
};
