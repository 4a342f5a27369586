import { encodeFgb, type FgbOptions } from './flatgeobuf.ts';
import { encodeGeojson } from './geojson.ts';
import { encodeGpx, type GpxOptions } from './gpx.ts';
import { encodeKml } from './kml.ts';
import { referenceSystem } from './projections.ts';
import type { Encode } from './rows.ts';
import { encodeShapefile } from './shapefile.ts';
import { encodeXlsx } from './xlsx.ts';

/** A file that is made of rows, as plain data: another thread is told of it. */
export type FileKind =
  | { readonly kind: 'xlsx' }
  | { readonly kind: 'geojson'; readonly epsg: number }
  | { readonly kind: 'shp'; readonly name: string; readonly epsg: number }
  | { readonly kind: 'kml'; readonly title: string; readonly labels: Readonly<Record<string, string>> }
  | ({ readonly kind: 'gpx' } & GpxOptions)
  | ({ readonly kind: 'fgb'; readonly epsg: number } & Omit<FgbOptions, 'system'>);

const encoders: { readonly [Kind in FileKind['kind']]: (file: Extract<FileKind, { kind: Kind }>) => Encode } = {
  xlsx: () => encodeXlsx,
  geojson: ({ epsg }) => encodeGeojson(referenceSystem(epsg)),
  shp: ({ name, epsg }) => encodeShapefile(name, referenceSystem(epsg)),
  kml: ({ title, labels }) => encodeKml(title, labels),
  gpx: encodeGpx,
  fgb: ({ epsg, ...options }) => encodeFgb({ ...options, system: referenceSystem(epsg) }),
};

/** What writes a file of this kind. */
export function encoderOf(file: FileKind): Encode {
  return (encoders[file.kind] as (file: FileKind) => Encode)(file);
}
