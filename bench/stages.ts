/** How long each stage of an answer took, by its name. */
export type Stages = Readonly<Record<string, number>>;

/** Reads a `Server-Timing` header: `parse;dur=0.12, rows;dur=3.40`. */
export function readServerTiming(header: string): Stages {
  const found = header.matchAll(/([a-z]+);dur=([\d.]+)/g);
  return Object.fromEntries([...found].map(([, name, spent]) => [name, Number(spent)]));
}

/** The stage that took longest, among those named and what is outside all of them (`rest`). */
export function longestStage(stages: Stages, whole: number): { readonly name: string; readonly ms: number } {
  const inside = Object.values(stages).reduce((sum, spent) => sum + spent, 0);
  const all = { ...stages, rest: Math.max(0, whole - inside) };
  const [longest = ['rest', whole] as const] = Object.entries(all).toSorted(([, a], [, b]) => b - a);
  return { name: longest[0], ms: longest[1] };
}
