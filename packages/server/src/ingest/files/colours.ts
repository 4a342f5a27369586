import { imageLibrary } from './library.ts';

const SAMPLE = 64;
const TOLD = 3;

interface Shade {
  count: number;
  red: number;
  green: number;
  blue: number;
}

/** The most frequent colours of a small picture, the first the most frequent: colours that look alike count as one, and what is see-through as none. */
export function dominantColours(picture: Buffer): readonly string[] {
  const shades = new Map<number, Shade>();
  for (const [red, green, blue] of pixelsOf(picture)) {
    const key = ((red >> 5) << 6) | ((green >> 5) << 3) | (blue >> 5);
    const shade = shades.get(key) ?? { count: 0, red: 0, green: 0, blue: 0 };
    shade.count++;
    shade.red += red;
    shade.green += green;
    shade.blue += blue;
    shades.set(key, shade);
  }
  const frequent = [...shades.values()].toSorted((a, b) => b.count - a.count).slice(0, TOLD);
  return frequent.map(({ count, red, green, blue }) => {
    const means = [red, green, blue].map((sum) => Math.round(sum / count));
    return `rgba(${means.join(', ')}, 1.00)`;
  });
}

function* pixelsOf(picture: Buffer): Generator<readonly [red: number, green: number, blue: number]> {
  const { ResizeFit, Transformer } = imageLibrary();
  const sample = new Transformer(picture).resize({ width: SAMPLE, height: SAMPLE, fit: ResizeFit.Fill });
  const bytes = sample.rawPixelsSync();
  const depth = bytes.length / (SAMPLE * SAMPLE);
  for (let at = 0; at < bytes.length; at += depth) {
    const [first = 0, second = first, third = first, alpha = 255] = bytes.subarray(at, at + depth);
    if (depth === 1) yield [first, first, first];
    else if (depth === 3 || alpha >= 128) yield [first, second, third];
  }
}
