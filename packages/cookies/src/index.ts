export { canonicalJson } from './canonical.ts';
export { type CharterSettings, charter } from './charter/charter.ts';
export type {
  Cell,
  Charter,
  CharterBlock,
  KindsRow,
  PlatformColumn,
  PlatformRow,
  RowData,
} from './charter/tree.ts';
export { readChoice, writeChoice } from './choice/codec.ts';
export {
  type AskedQuestion,
  acceptedHosts,
  allows,
  answerAll,
  answersOf,
  asksNow,
  type ChoiceChange,
  type ConsentState,
  choose,
  objected,
  pageConsent,
  questionsOf,
  refusedCookies,
  standingAnswers,
  versionKey,
} from './choice/consent.ts';
export { scriptsFor } from './choice/scripts.ts';
export type { Choice } from './choice/shape.ts';
export { type DoorContext, type DropReason, type Judgement, judgeSetCookie } from './door/judge.ts';
export { CookieProblem, type ExpirySettings, expireCookie, writeCookie } from './door/write.ts';
export {
  type BundleFile,
  checkFiles,
  type Manifest,
  manifestSchema,
  type PictureFacts,
  readManifest,
  type UnpackedFile,
} from './evidence/bundle.ts';
export { type ChainSettings, checkChain, type HashedLink, readRegisterDocument } from './evidence/chain.ts';
export {
  type Link,
  type LinkFacts,
  type LinkKind,
  linkHash,
  linkSchema,
  nextLink,
  type Sha256,
} from './evidence/link.ts';
export { isHash, isLink } from './evidence/read.ts';
export {
  checkReceipt,
  isReceipt,
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
export { dayOf } from './values.ts';
export { canonicalText, hashOf, type WellKnown, type WellKnownEntry, wellKnown } from './well-known.ts';
export { asLanguage, type Language, languages, type Words } from './words.ts';
