/** What an address in an editor's HTML leads to. Read as browsers read it: with entities, tabs and cases already undone. */
export type Address =
  | { readonly kind: 'own'; readonly path: string }
  | { readonly kind: 'other'; readonly url: string; readonly host: string }
  /** `mailto:` and `tel:`, which only a link may have. */
  | { readonly kind: 'person'; readonly url: string }
  /** `javascript:`, `data:`, `blob:`, credentials, or no address at all. */
  | { readonly kind: 'refused' };

const LONGEST = 2000;
const refused: Address = { kind: 'refused' };

/** Reads `text` on a page of `origin` (`scheme://host[:port]`). */
export function readAddress(text: string, origin: string): Address {
  if (text.length > LONGEST || !URL.canParse(text, origin)) return refused;
  const url = new URL(text, origin);
  if (url.protocol === 'mailto:' || url.protocol === 'tel:') return { kind: 'person', url: url.href };
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return refused;
  if (url.username !== '' || url.password !== '') return refused;
  if (url.host === new URL(origin).host) return { kind: 'own', path: ownPath(url) };
  return { kind: 'other', url: url.href, host: url.host };
}

/** A path that begins with two slashes would name another host where it is read again. */
const ownPath = ({ pathname, search, hash }: URL): string =>
  `${pathname.startsWith('//') ? '/.' : ''}${pathname}${search}${hash}`;

/** The first address of a `srcset`. */
export const firstCandidate = (srcset: string): string => srcset.trim().split(/[\s,]/, 1)[0] ?? '';

/** How a player's address tells the address of the page that a person would open. */
const sources: readonly (readonly [player: RegExp, page: string])[] = [
  [/^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+).*$/, 'https://www.youtube.com/watch?v=$1'],
  [/^https?:\/\/player\.vimeo\.com\/video\/(\d+).*$/, 'https://vimeo.com/$1'],
  [/^https?:\/\/(?:www|geo)\.dailymotion\.com\/embed\/video\/(\w+).*$/, 'https://www.dailymotion.com/video/$1'],
  [/^(https?:\/\/[^/]+)\/videos\/embed\/([\w-]+).*$/, '$1/videos/watch/$2'],
];

/** Where a person sees on the other site what a frame would show; the frame's own address when nothing better is known. */
export function sourceOf(url: string): string {
  const known = sources.find(([player]) => player.test(url));
  return known ? url.replace(known[0], known[1]) : url;
}
