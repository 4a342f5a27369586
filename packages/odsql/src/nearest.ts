/** The name of the list that differs least from what was written, if it is near enough to be what was meant. */
export const nearest = (written: string, names: Iterable<string>): string | undefined => {
  const wanted = written.slice(0, 64).toLowerCase();
  const reach = Math.max(1, Math.floor(wanted.length / 3));
  let best: { name: string; away: number } | undefined;
  for (const name of names) {
    if (Math.abs(name.length - wanted.length) > reach) continue;
    const away = editDistance(wanted, name.toLowerCase());
    if (away <= reach && (best === undefined || away < best.away)) best = { name, away };
  }
  return best?.name;
};

/** Letters to change, add, take away, or swap with the next one. */
const editDistance = (left: string, right: string): number => {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const change = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      const swapped = left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      const swap = swapped ? (before[j - 2] ?? change) + 1 : change;
      next.push(Math.min(change, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[right.length] ?? 0;
};
