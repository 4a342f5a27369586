/** `0.71 ms`, `45.3 ms`, `820 ms`, `12.3 s`: three digits are enough for what moves from run to run. */
export function duration(milliseconds: number): string {
  if (!Number.isFinite(milliseconds)) return '–';
  return milliseconds < 9995 ? `${threeDigits(milliseconds)} ms` : `${threeDigits(milliseconds / 1000)} s`;
}

/** `1.32 ×` */
export function times(ratio: number): string {
  return Number.isFinite(ratio) ? `${threeDigits(ratio)} ×` : '–';
}

/** `512 MB`, of 2^20 bytes. */
export function megabytes(bytes: number | null): string {
  return bytes === null ? '–' : `${threeDigits(bytes / 2 ** 20)} MB`;
}

/** `1,000,000` */
export function counted(count: number): string {
  return count.toLocaleString('en');
}

/** `38 %` */
export function share(part: number, whole: number): string {
  return whole > 0 ? `${Math.round((100 * part) / whole)} %` : '–';
}

function threeDigits(value: number): string {
  const decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
  return value.toLocaleString('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}
