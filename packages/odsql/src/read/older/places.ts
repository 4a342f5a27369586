const number = String.raw`([+-]?\d{1,3}(?:\.\d{1,20})?)`;
const pair = new RegExp(String.raw`^\s*\(?\s*${number}\s*,\s*${number}\s*\)?\s*$`);
const pairs = new RegExp(String.raw`^\s*\(\s*${number}\s*,\s*${number}\s*\)\s*(?:,|$)`);

/** `48.85,2.35`, latitude first → the same point as WKT, longitude first. */
export const readLatLon = (text: string): string | undefined => {
  const match = pair.exec(text);
  return match === null ? undefined : `POINT(${match[2]} ${match[1]})`;
};

/** `(48,2),(49,2),(49,3)` → a closed polygon as WKT. */
export const readRing = (text: string): string | undefined => {
  const points: string[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const match = pairs.exec(rest);
    if (match === null) return undefined;
    points.push(`${match[2]} ${match[1]}`);
    rest = rest.slice(match[0].length);
  }
  if (new Set(points).size < 3) return undefined;
  const closed = points[0] === points.at(-1) ? points : [...points, points[0]];
  return `POLYGON((${closed.join(', ')}))`;
};
