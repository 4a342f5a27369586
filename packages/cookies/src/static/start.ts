import { answerAll, type ChoiceChange } from '../choice/answers.ts';
import { questionsOf } from '../choice/questions.ts';
import type { Register } from '../register/register.ts';
import { holdBlocks } from './blocks.ts';
import { clean } from './clean.ts';
import { openDialog } from './dialog.ts';
import { button, draw } from './draw.ts';
import { drawLayer } from './layer.ts';
import { type Answers, answersNow, remember, siteNow } from './site.ts';
import { style } from './style.ts';

/** What a page may do with the script: also said by the event `cookies:answers` on the document, in its `detail`. */
export interface RunningCookies {
  readonly answers: () => Answers;
  /** Opens the choice, as any element with `data-cookies-open` does when it is pressed. */
  readonly openChoice: () => void;
  /** Looks again for what the page holds back, after it was changed. */
  readonly refresh: () => void;
}

/** Applies a register to this page: asks what is to be asked, holds back what is not accepted, removes what was refused. */
export function startCookies(register: Register): RunningCookies {
  const asksAnything = questionsOf(register).length > 0;
  let layer: HTMLElement | null = null;

  const change = (what: ChoiceChange): void => {
    remember(siteNow(register), what);
    if (!refresh()) location.reload();
    if (document.activeElement === document.body) focusPage();
  };
  const answer = (accept: boolean): void => change({ answers: answerAll(register, accept) });
  const openChoice = (): void => openDialog(siteNow(register), change);
  const blocks = holdBlocks({ accept: (key) => change({ answers: { [key]: true } }) });
  const refresh = (site = siteNow(register)): boolean => {
    const detail = answersNow(site);
    if (!detail.asks) layer?.remove();
    else if (!layer?.isConnected) {
      layer = drawLayer(site, answer, openChoice);
      document.body.prepend(layer);
    }
    const allStand = blocks.update(site);
    void clean(site);
    document.dispatchEvent(new CustomEvent<Answers>('cookies:answers', { detail }));
    return allStand;
  };

  listenTo('[data-cookies-open]', openChoice);
  const first = siteNow(register);
  const marked = document.querySelector('[data-cookies-open]');
  if (asksAnything || marked || document.querySelector('[data-cookies-src]')) dress();
  // A way back to the choice stands on every page, whether its author thought of it or not.
  if (asksAnything && !marked) {
    document.body.append(draw('p', { class: 'cookies' }, button(first.words.heading, openChoice)));
  }
  refresh(first);
  return { answers: () => answersNow(siteNow(register)), openChoice, refresh: () => void refresh() };
}

/** Pressing any such element, now or later on the page, does one thing. */
function listenTo(selector: string, press: () => void): void {
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest(selector)) return;
    event.preventDefault();
    press();
  });
}

/** A sheet made by script needs no inline style: it passes the strictest policy. */
function dress(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
}

/** The layer that had the focus is gone: reading goes on with the page, without a jump. */
function focusPage(): void {
  const page = document.querySelector<HTMLElement>('main, h1');
  page?.setAttribute('tabindex', '-1');
  page?.focus({ preventScroll: true });
}

/** Starts with the register that the page names by `data-cookies-register`: its address, or in the element's own text. */
export async function startFromPage(): Promise<RunningCookies | null> {
  const source = globalThis.document?.querySelector<HTMLElement>('[data-cookies-register]');
  if (!source) return null;
  const address = source.dataset['cookiesRegister'];
  const register = address ? await (await fetch(address)).json() : JSON.parse(source.textContent);
  if (!register?.entries) throw TypeError('data-cookies-register: no register');
  return startCookies(register);
}
