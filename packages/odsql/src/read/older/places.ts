const number = String.raw`([+-]?\d{1,3}(?:\.\d{1,20})?)`;
const pair = new RegExp(String.raw`^\s*\(?\s*${number}\s*,\s*${number}\s*\)?\s*$`);
const pairs = new RegExp(String.raw`^\s*\(\s*${number}\s*,\s*${number}\s*\)\s*(?:,|$)`);

/** `48.85,2.35`, latitude first → the same point as WKT, longitude first. */
export const readLatLon = (text: string): string | undefined => {
  const match = pair.exec(text);
  return match === null ? undefined : `POINT(${match[2]} ${match[1]})`;
};

/** `(48,2),(49,2),(49,3)`, or several such rings each between parentheses → a closed polygon, or several, as WKT. */
export const readRing = (text: string): string | undefined => {
  const inside = text.trim();
  const rings = /^\(\s*\(/.test(inside) ? ringsOf(inside) : [inside];
  const outlines = rings?.map(readOutline);
  if (outlines === undefined || outlines.length === 0 || outlines.includes(undefined)) return undefined;
  return outlines.length === 1 ? `POLYGON((${outlines[0]}))` : `MULTIPOLYGON(((${outlines.join(')), ((')})))`;
};

/** What the outer parentheses hold, each. */
const ringsOf = (text: string): readonly string[] | undefined => {
  const ring = /\s*\(\s*((?:\([^()]*\)\s*,?\s*)+)\)\s*(?:,|$)/y;
  const rings: string[] = [];
  while (ring.lastIndex < text.length) {
    const found = ring.exec(text)?.[1];
    if (found === undefined) return undefined;
    rings.push(found);
  }
  return rings;
};

const readOutline = (text: string): string | undefined => {
  const points: string[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const match = pairs.exec(rest);
    if (match === null) return undefined;
    points.push(`${match[2]} ${match[1]}`);
    rest = rest.slice(match[0].length);
  }
  if (new Set(points).size < 3) return undefined;
  return (points[0] === points.at(-1) ? points : [...points, points[0]]).join(', ');
};
