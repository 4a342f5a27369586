import { Transformer } from '@napi-rs/image';

/** A picture of two colours, the left half of the first. */
export function picture(width: number, height: number): Transformer {
  const pixels = Buffer.alloc(width * height * 4, 255);
  for (let at = 0; at < width * height; at++) {
    const colour = at % width < width / 2 ? [200, 30, 30] : [20, 40, 220];
    pixels.set(colour, at * 4);
  }
  return Transformer.fromRgbaPixels(pixels, width, height);
}

/** A JPEG that says how it is to be turned. */
export function turnedJpeg(width: number, height: number, orientation: number): Buffer {
  const jpeg = picture(width, height).jpegSync(90);
  const tiff = Buffer.from([
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ]);
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)]);
}

/** A GIF of one colour, as small as one may be. */
export const GIF = Buffer.from('R0lGODlhAQABAIAAAP8AAAAAACwAAAAAAQABAAACAkQBADs=', 'base64');

/** A file as a value of JSON holds it. */
export const sent = (bytes: Buffer | string, type: string, filename?: string) => ({
  content: Buffer.from(bytes).toString('base64'),
  'content-type': type,
  ...(filename === undefined ? {} : { filename }),
});
