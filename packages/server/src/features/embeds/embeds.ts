import type { Register } from '@lucarne/cookies';
import type { ShownHtml } from './parts.ts';
import { type EmbedContext, readHtml } from './read.ts';
import { writeParts } from './write.ts';

/**
 * What is shown of an editor's HTML: read as a browser reads it, kept by name only, and without anything that would contact
 * another host. What another host serves becomes a part that describes it; whether it is loaded is the visitor's choice.
 */
export function showHtml(text: string, context: EmbedContext): ShownHtml {
  const known = shownUnder(context.register);
  const key = `${context.origin} ${text}`;
  const shown = known.get(key) ?? rewritten(text, context);
  known.delete(key);
  known.set(key, shown);
  for (const oldest of known.keys()) if (known.size > KEPT) known.delete(oldest);
  return shown;
}

const KEPT = 100;

/** What was shown lately, until the register changes: pages are read far more often than written. */
const shownBefore = new WeakMap<Register, Map<string, ShownHtml>>();

function shownUnder(register: Register): Map<string, ShownHtml> {
  const known = shownBefore.get(register) ?? new Map<string, ShownHtml>();
  shownBefore.set(register, known);
  return known;
}

function rewritten(text: string, context: EmbedContext): ShownHtml {
  const { nodes, notes } = readHtml(text, context);
  return { parts: writeParts(nodes), notes };
}
