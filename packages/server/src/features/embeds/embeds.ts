import type { ShownHtml } from './parts.ts';
import { type EmbedContext, readHtml } from './read.ts';
import { writeParts } from './write.ts';

/**
 * What is shown of an editor's HTML: read as a browser reads it, kept by name only, and without anything that would contact
 * another host. What another host serves becomes a part that describes it; whether it is loaded is the visitor's choice.
 */
export function showHtml(text: string, context: EmbedContext): ShownHtml {
  const { nodes, notes } = readHtml(text, context);
  return { parts: writeParts(nodes), notes };
}
