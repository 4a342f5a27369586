export { canonicalJson } from './canonical.ts';
export type { ChangeKind, RegisterChange } from './changes/change.ts';
export { compareRegisters } from './changes/compare.ts';
export { describeChange } from './changes/describe.ts';
export { type CharterEvidence, type CharterSettings, charter } from './charter/charter.ts';
export type {
  Cell,
  Charter,
  CharterBlock,
  KindsRow,
  PlatformColumn,
  PlatformRow,
  RowData,
} from './charter/tree.ts';
export { answerAll, answersOf, type ChoiceChange, choose, standingAnswers, versionKey } from './choice/answers.ts';
export { type CarriedChoice, carryChoice } from './choice/carry.ts';
export { readChoice, writeChoice } from './choice/codec.ts';
export {
  acceptedHosts,
  allows,
  asksNow,
  hostsOfProvider,
  objected,
  refusedCookies,
} from './choice/consent.ts';
export { type AskedProvider, type AskedQuestion, providerKey, questionsOf } from './choice/questions.ts';
export { scriptsFor } from './choice/scripts.ts';
export type { Choice } from './choice/shape.ts';
export { underSignal } from './choice/signal.ts';
export { type Asker, type ConsentState, pageConsent } from './choice/state.ts';
export { type DoorContext, type DropReason, type Judgement, judgeSetCookie } from './door/judge.ts';
export { type TakeBackSettings, takeBack } from './door/take-back.ts';
export { CookieProblem, type ExpirySettings, expireCookie, writeCookie } from './door/write.ts';
export {
  type BundleFile,
  type Manifest,
  manifestSchema,
  type PictureFacts,
  readManifest,
  type UnpackedFile,
} from './evidence/bundle.ts';
export { type BundleContents, checkBundle, linksIn } from './evidence/bundle-contents.ts';
export { type ChainSettings, checkChain, type HashedLink, readRegisterDocument } from './evidence/chain.ts';
export {
  type Link,
  type LinkFacts,
  type LinkKind,
  linkHash,
  nextLink,
  type Sha256,
} from './evidence/link.ts';
export { isHash, isLink } from './evidence/read.ts';
export {
  checkReceipt,
  type Receipt,
  type ReceiptFacts,
  type ReceiptSettings,
  receiptFacts,
  receiptSchema,
  receiptText,
} from './evidence/receipt.ts';
export { chartersOf, codeHash, type TextsSettings, textsHash } from './evidence/texts.ts';
export { type PolicySettings, policyOf } from './policy.ts';
export {
  addReadyMade,
  type ReadyMade,
  type ReadyParameter,
  readyMade,
} from './ready-made/ready-made.ts';
export {
  type BuiltInCookie,
  type BuiltInName,
  exemptRegister,
  type RegisterSettings,
} from './register/built-in.ts';
export { type VideoPlayerSettings, videoPlayer, withEntry } from './register/example.ts';
export { matches } from './register/match.ts';
export type { Problem, ProblemCode } from './register/problems.ts';
export { type ReadRegister, readRegister } from './register/read.ts';
export {
  type Attributes,
  type Entry,
  type Ground,
  type Load,
  labelOf,
  type NamedEntry,
  type Party,
  type PatternEntry,
  type Place,
  type Provider,
  type PurposeKind,
  type Question,
  type Recipient,
  type Register,
  type Store,
} from './register/register.ts';
export { type Consent, classify, type Kind, type Verdict } from './register/rule.ts';
export { type GroundRow, groundRows, type RuleRow, ruleRows, type Source } from './register/rule-rows.ts';
export { registerSchema } from './register/schema.ts';
export { dayOf } from './values.ts';
export { canonicalText, hashOf, type WellKnown, type WellKnownEntry, wellKnown } from './well-known.ts';
export { asLanguage, type Language, languages, type Words } from './words.ts';
