import type { Note } from './parts.ts';

/** Gathers what is not shown as it was written, each kind of thing once. */
export interface Notes {
  add(note: Note): void;
  readonly list: readonly Note[];
}

const KEPT = 100;

export function openNotes(): Notes {
  const list: Note[] = [];
  const known = new Set<string>();
  return {
    list,
    add(note) {
      const key = JSON.stringify([note.element, note.host, note.reason, note.load]);
      if (known.has(key) || list.length >= KEPT) return;
      known.add(key);
      list.push(note);
    },
  };
}
