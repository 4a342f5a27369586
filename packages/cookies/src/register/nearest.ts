/** The candidate that needs the fewest changes of one character to become the word. */
export const nearest = (word: string, candidates: readonly string[]): string =>
  candidates.reduce((best, candidate) => (distance(word, candidate) < distance(word, best) ? candidate : best));

function distance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const change = one[row - 1] === other[at - 1] ? 0 : 1;
      line.push(Math.min((above[at] ?? 0) + 1, (line[at - 1] ?? 0) + 1, (above[at - 1] ?? 0) + change));
    }
    above = line;
  }
  return above.at(-1) ?? 0;
}
