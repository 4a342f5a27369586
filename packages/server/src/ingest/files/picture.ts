import type { Transformer } from '@napi-rs/image';
import { limits } from '../limits.ts';
import { dominantColours } from './colours.ts';
import { firstFrame } from './gif.ts';
import { imageLibrary } from './library.ts';
import { type Measured, measure } from './measure.ts';

/** What a readable picture adds to its file. */
export interface Picture extends Measured {
  readonly orientation: number | null;
  /** Null where the picture is too large to be decoded, or broken behind its head. */
  readonly thumbnail: Buffer | null;
  readonly colours: readonly string[];
}

const SIDE = 300;
const QUALITY = 80;

/** Looks at the pictures of one import, as long as they are not too many together. */
export interface Looker {
  /** A picture's size, its turn, a small one of it, upright, and its colours. Null for a file that is none. */
  look(bytes: Buffer): Picture | null;
  /** How many pixels were decoded. */
  decoded(): number;
}

/** Beyond `most` pixels together, a picture is not decoded. */
export function openLooker(most: number = limits.files.totalPixels): Looker {
  let total = 0;
  return {
    decoded: () => total,
    look(bytes) {
      const measured = measure(bytes);
      if (measured === null) return null;
      const bare = { ...measured, orientation: null, thumbnail: null, colours: [] };
      const cost = costOf(measured);
      if (cost > limits.files.pixels || total + cost > most) return bare;
      total += cost;
      try {
        return { ...bare, ...decoded(bytes, measured) };
      } catch {
        return bare;
      }
    },
  };
}

/** The pixels of a picture as its decoding counts them; without end where a side is too long. */
function costOf({ width, height, isDeep }: Measured): number {
  if (Math.max(width, height) > limits.files.side) return Number.POSITIVE_INFINITY;
  return width * height * (isDeep ? 2 : 1);
}

function decoded(bytes: Buffer, { type, width, height }: Measured) {
  const { ResizeFit, Transformer } = imageLibrary();
  const source = type === 'image/gif' ? gifTransformer(bytes) : new Transformer(bytes);
  const { orientation } = source.metadataSync(true);
  const upright = orientation === undefined ? source : source.rotate();
  const isSmall = width <= SIDE && height <= SIDE;
  const small = isSmall ? upright : upright.resize({ width: SIDE, height: SIDE, fit: ResizeFit.Inside });
  const thumbnail = type === 'image/jpeg' ? small.jpegSync(QUALITY) : small.webpSync(QUALITY);
  return { orientation: orientation ?? null, thumbnail, colours: dominantColours(thumbnail) };
}

function gifTransformer(bytes: Buffer): Transformer {
  const { pixels, width, height } = firstFrame(bytes);
  return imageLibrary().Transformer.fromRgbaPixels(pixels, width, height);
}
