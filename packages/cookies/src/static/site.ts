import { answersOf, type ChoiceChange, choose } from '../choice/answers.ts';
import { readChoice, writeChoice } from '../choice/codec.ts';
import { asksNow, objected } from '../choice/consent.ts';
import type { Choice } from '../choice/shape.ts';
import type { Register } from '../register/register.ts';
import { dayOf } from '../values.ts';
import { asLanguage, type Language } from '../words.ts';
import { type ScreenWords, screenWords } from './words.ts';

/** What the parts of the script share: the register, the page's language, and the choice as it stands. */
export interface Site {
  readonly register: Register;
  readonly language: Language;
  readonly words: ScreenWords;
  readonly gpc: boolean;
  readonly choice: Choice | null;
  /** The cookies that scripts of this page see: read once, as each reading waits for another process. */
  readonly sent: ReadonlyMap<string, string>;
}

/** What pages are told with each event, and when they ask. */
export interface Answers {
  /** By key of a purpose, and of a provider: `videos`, `videos/youtube.com`. */
  readonly answers: Readonly<Record<string, boolean>>;
  /** Nobody has answered yet. */
  readonly asks: boolean;
  readonly objected: boolean;
  readonly gpc: boolean;
}

/** The page as this browser sees it now; the choice is read anew, as another tab may have changed it. */
export function siteNow(register: Register): Site {
  const language = asLanguage(document.documentElement.lang) ?? 'fr';
  const { globalPrivacyControl } = navigator as Navigator & { readonly globalPrivacyControl?: unknown };
  const sent = cookies();
  const choice = readChoice(sent.get(cookieName), dayOf(Date.now()));
  return { register, language, words: screenWords(language), gpc: globalPrivacyControl === true, choice, sent };
}

export const answersNow = ({ register, choice, gpc }: Site): Answers => ({
  answers: answersOf(register, choice),
  asks: asksNow(register, choice, { gpc }),
  objected: objected(register, choice),
  gpc,
});

const cookieName = 'cookies_preferences';

/** Writes the choice after a change; without anything left to remember, the cookie goes. */
export function remember({ register, choice }: Site, change: ChoiceChange): void {
  const after = choose(register, choice, change, dayOf(Date.now()));
  keep(`${cookieName}=${after ? writeChoice(after) : ''}`, after ? 15_724_800 : 0);
}

/**
 * Writes a cookie as `cookies_preferences` is declared, for so many seconds; `more` comes last, where it wins. The store of cookies
 * that newer browsers have is asynchronous: a choice must be written before the page may leave.
 */
export function keep(pair: string, seconds: number, more = ''): void {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  Reflect.set(document, 'cookie', `${pair}; Max-Age=${seconds}; Path=/; SameSite=Lax${secure}${more}`);
}

function cookies(): ReadonlyMap<string, string> {
  const pairs = document.cookie.split('; ').map((pair) => {
    const equals = pair.indexOf('=');
    return [pair.slice(0, equals), pair.slice(equals + 1)] as const;
  });
  return new Map(pairs);
}
