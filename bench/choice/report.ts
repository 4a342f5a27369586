import type { Section } from '../report.ts';
import { median, quantile, ratio } from '../statistics.ts';
import { counted, duration, times } from '../words.ts';
import type { ChoiceCost } from './choice.ts';
import type { DoorCost } from './door.ts';

/** The ways to ask for consent, side by side. */
export function choiceSection(costs: readonly ChoiceCost[]): Section {
  const head = ['Way to ask', 'Bytes', 'Brotli', 'Requests', 'Main thread', 'Shown after', 'Layout shift', 'Stored'];
  const rows = costs.map(({ title, bytes, requests, mainThread, shown, shift, stored }) => [
    title,
    counted(bytes.raw),
    counted(bytes.brotli),
    counted(requests),
    duration(median(mainThread)),
    duration(median(shown)),
    quantile(shift, 1).toFixed(3),
    stored === null ? '–' : counted(stored),
  ]);
  const runs = costs[0]?.shown.length ?? 0;
  const notes = [
    `One page, one Chromium, two purposes (YouTube, Matomo) in French; each candidate in turn, ${runs} fresh visits of each, medians; of the layout shift the worst.`,
    'Bytes are all that a way adds to the page: markup, settings, the site’s own style sheet, and the files fetched; Brotli at its best, each file by itself. Requests are those besides the page and its sheet.',
    'Of the product’s own pages it is the first layer as a portal really serves it and the rules of its style sheet that speak of it: it comes with the page, before any script.',
    'The script for static sites holds its register in the page, in three languages; the others hold their settings, in one.',
    'Main thread: scripts, styles and layout of a visit until the page is at rest with the choice on it, the page’s own included. Shown after: until the button that accepts everything stands in the window, over 1.6 Mb/s and 150 ms.',
    'Stored: characters kept once everything was accepted, names and values. Ours says under which version of the register, and when.',
  ];
  return { table: { title: 'Asking for consent', head, rows }, notes };
}

/** What it costs that no response leaves unseen. */
export function doorSection({ entries, bare, guarded }: DoorCost): Section {
  const micro = (values: readonly number[]) => `${median(values).toFixed(1)} µs`;
  const rows = [
    ['A response with a cookie, Node alone', micro(bare), times(1)],
    ['The same through the door, its policy computed', micro(guarded), times(ratio(guarded, bare))],
  ];
  const notes = [
    `A register of ${entries} entries, the cookie’s own the last; the response is made in this process and not sent. ${bare.length} runs of each, in turns, medians.`,
  ];
  return { table: { title: 'The door', head: ['What', 'Time', 'Ratio'], rows }, notes };
}
