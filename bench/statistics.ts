/** The middle of some numbers, or the mean of the two in the middle; of none it is not a number. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const [low = Number.NaN, high = Number.NaN] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return (low + high) / 2;
}

/** The number that a share of all does not exceed, by nearest rank; of none it is not a number. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** How many times as long the first took, by the medians of both. */
export function ratio(times: readonly number[], floor: readonly number[]): number {
  return median(times) / median(floor);
}
