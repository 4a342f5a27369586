import { answersOf } from '../choice/answers.ts';
import { allows } from '../choice/consent.ts';
import { providerKey } from '../choice/questions.ts';
import { underSignal } from '../choice/signal.ts';
import { matches } from '../register/match.ts';
import type { Entry, Load } from '../register/register.ts';
import { button, draw, link } from './draw.ts';
import type { Site } from './site.ts';

/** What pages hold back: `data-cookies-src` in place of `src`, and scripts of `type="text/plain"` with a purpose. */
const held = '[data-cookies-src], script[type="text/plain"][data-purpose]';

const loadsOf: Readonly<Record<string, Load>> = { IFRAME: 'frame', IMG: 'image', SCRIPT: 'script' };

/** What a page's elements became: kept for the life of the page, so that a withdrawal knows what must go. */
export interface Blocks {
  /** Lets go what is accepted, holds the rest behind a placeholder; false when something let go before is not accepted any more. */
  readonly update: (site: Site) => boolean;
}

export interface BlockActions {
  readonly accept: (key: string) => void;
}

export function holdBlocks({ accept }: BlockActions): Blocks {
  const released = new Map<HTMLElement, Wanted>();
  const placeholders = new Map<HTMLElement, HTMLElement>();
  const trusted = trustedScripts();
  const release = (element: HTMLElement, wanted: Wanted): void => {
    placeholders.get(element)?.remove();
    released.set(element, wanted);
    activate(element, wanted, trusted);
  };
  const hold = (element: HTMLElement, wanted: Wanted, site: Site): void => {
    if (placeholders.has(element) || element.localName === 'script') return;
    const once = (): void => release(element, { ...wanted, once: true });
    const placeholder = drawPlaceholder(element.title, wanted, site, { accept, once });
    placeholders.set(element, placeholder);
    element.hidden = true;
    element.before(placeholder);
  };
  return {
    update(site) {
      for (const element of document.querySelectorAll<HTMLElement>(held)) {
        if (released.has(element)) continue;
        const wanted = wantedBy(element, site);
        if (isAllowed(wanted, site)) release(element, wanted);
        else hold(element, wanted, site);
      }
      return [...released.values()].every((wanted) => wanted.once || isAllowed(wanted, site));
    },
  };
}

/** What an element asks for: an address, the entry of the register that covers its host, and the purpose that it names. */
interface Wanted {
  readonly url: Pick<HTMLAnchorElement, 'href' | 'host'> | null;
  /** Null for this very site; undefined for what no entry covers, and for what is no address of the web. */
  readonly entry: Entry | undefined | null;
  readonly purpose: string | undefined;
  readonly once?: boolean;
}

function wantedBy(element: HTMLElement, { register }: Site): Wanted {
  const { cookiesSrc, purpose } = element.dataset;
  const src = cookiesSrc ?? element.getAttribute('src');
  // A link reads an address as the page would, and throws at none.
  const url = src === null ? null : draw('a', { href: src });
  if (url && !/^http/.test(url.protocol)) return { url: null, entry: undefined, purpose };
  if (!url || url.origin === location.origin) return { url, entry: null, purpose };
  const load = loadsOf[element.tagName] ?? 'media';
  const entry = register.entries.find(
    (one) => one.store === 'host' && one.loads?.includes(load) && matches(one, url.host),
  );
  return { url, entry, purpose };
}

/** Another site must be in the register and allowed; a purpose that is named must be accepted; one of the two must be there. */
function isAllowed({ entry, purpose }: Wanted, { register, choice, gpc }: Site): boolean {
  if (purpose !== undefined && answersOf(register, choice)[purpose] !== true) return false;
  if (entry === null) return purpose !== undefined;
  return entry !== undefined && allows(register, underSignal(choice, { gpc }), entry);
}

interface PlaceholderActions extends BlockActions {
  readonly once: () => void;
}

function drawPlaceholder(title: string, wanted: Wanted, { words }: Site, actions: PlaceholderActions): HTMLElement {
  const { url, entry, purpose } = wanted;
  const key = entry?.question ? providerKey(entry.question.key, entry.provider) : purpose;
  const name = entry?.provider.name ?? url?.host ?? '';
  const always = key === undefined ? [] : [button(`${words.always} (${name})`, () => actions.accept(key))];
  const buttons = entry || purpose ? [button(words.once, actions.once), ' ', ...always] : [];
  const source = url ? link(url.href, name) : name;
  return draw(
    'div',
    { class: 'cookies' },
    draw('p', {}, draw('strong', {}, title), ' ', words.blocked, source, '.'),
    ...buttons,
  );
}

function activate(element: HTMLElement, { url }: Wanted, trusted: () => TrustedScripts): void {
  element.hidden = false;
  if (element instanceof HTMLScriptElement) element.replaceWith(liveScript(element, url, trusted()));
  else if (url) element.setAttribute('src', url.href);
}

/** A script runs only when made anew. Its nonce comes along: what the page's policy would not run, this does not run either. */
function liveScript(held: HTMLScriptElement, url: Wanted['url'], trusted: TrustedScripts): HTMLScriptElement {
  const live = document.createElement('script');
  for (const { name, value } of held.attributes) {
    if (!['type', 'src', 'nonce', 'data-cookies-src'].includes(name)) live.setAttribute(name, value);
  }
  if (held.dataset['type']) live.type = held.dataset['type'];
  if (held.nonce) live.nonce = held.nonce;
  if (url) live.src = trusted.createScriptURL(url.href);
  else live.text = trusted.createScript(held.text);
  return live;
}

/** Where the page requires Trusted Types, its policy must allow the name `lucarne-cookies`: only scripts that were let go pass by it. */
interface TrustedScripts {
  readonly createScriptURL: (url: string) => string;
  readonly createScript: (text: string) => string;
}

interface WithTrustedTypes {
  readonly trustedTypes?: { readonly createPolicy: (name: string, rules: TrustedScripts) => TrustedScripts };
}

/** Made when the first script is let go, and once: a second policy of one name is refused. */
function trustedScripts(): () => TrustedScripts {
  const rules: TrustedScripts = { createScriptURL: (url) => url, createScript: (text) => text };
  let made: TrustedScripts | undefined;
  return () => {
    made ??= (globalThis as WithTrustedTypes).trustedTypes?.createPolicy('lucarne-cookies', rules) ?? rules;
    return made;
  };
}
