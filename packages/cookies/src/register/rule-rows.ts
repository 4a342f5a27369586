import { charterWords } from '../charter/languages.ts';
import { inEach, type Words } from '../words.ts';
import { type Ground, grounds, type Party, type PurposeKind, parties, purposeKinds } from './register.ts';
import { type Consent, type Kind, rule } from './rule.ts';

/** One row of the rule. What its `ground` is: named by the entry, fixed by the rule, or none, as consent is asked. */
export interface RuleRow {
  readonly purposeKind: PurposeKind;
  readonly anonymous: boolean;
  readonly party: Party;
  readonly kind: Kind;
  /** Of an entry that names a ground where one is to be named, and whose data serve nobody else's ends. */
  readonly consent: Consent;
  readonly ground: 'named' | 'anonymous_statistics' | null;
}

/** The rule, row by row, each combination once: made from the table that `classify` reads. */
export const ruleRows: readonly RuleRow[] = purposeKinds.flatMap((purposeKind) =>
  [true, false].flatMap((anonymous) =>
    parties.map((party) => {
      const { kind, exempt } = rule[purposeKind][anonymous ? 'anonymous' : 'personal'][party];
      return { purposeKind, anonymous, party, kind, consent: exempt === null ? 'asked' : 'exempt', ground: exempt };
    }),
  ),
);

/** A text that others can open. */
export interface Source {
  readonly title: string;
  readonly url: string;
}

/** A reason for which the law asks no consent, in the charter's words, and where it is written. */
export interface GroundRow {
  readonly ground: Ground;
  readonly words: Words;
  readonly source: Source;
}

const law: Source = {
  title: 'law 78-17 of 6 January 1978, article 82',
  url: 'https://www.legifrance.gouv.fr/loda/article_lc/LEGIARTI000037813978',
};
const guidelines: Source = {
  title: 'CNIL, guidelines 2020-091 of 17 September 2020: trackers exempt from consent',
  url: 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000042388179',
};
const audience: Source = {
  title: 'CNIL, solutions for audience measurement, 4 July 2025',
  url: 'https://www.cnil.fr/fr/cookies-et-autres-traceurs/regles/cookies-solutions-pour-les-outils-de-mesure-daudience',
};

const sources: Readonly<Record<Ground, Source>> = {
  carriage: law,
  choice: guidelines,
  authentication: guidelines,
  security: guidelines,
  interface: guidelines,
  load_balancing: guidelines,
  requested_service: law,
  anonymous_statistics: audience,
};

/** Every ground, with the words that the charter prints beside an exempt entry. */
export const groundRows: readonly GroundRow[] = grounds.map((ground) => ({
  ground,
  words: inEach((language) => charterWords[language].platform.grounds[ground]),
  source: sources[ground],
}));
