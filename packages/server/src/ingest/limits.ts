const MEGABYTE = 1024 * 1024;

/** What one import may hold. Each limit has its problem in `problems.ts`. */
export const limits = {
  fields: 500,
  /** A small Parquet file can claim any number of rows; every other format pays for each with its bytes. */
  rows: 100_000_000,
  nameLength: 100,
  recordBytes: 16 * MEGABYTE,
  jsonDepth: 64,
  /** Rejected lines told one by one; the rest is only counted. */
  rejectedLines: 1000,
  /** Characters of a value quoted in a rejected line. */
  quotedValue: 200,
  /** The files that records name. */
  files: {
    count: 100_000,
    bytes: 100 * MEGABYTE,
    totalBytes: 4096 * MEGABYTE,
    /** Of a picture that is decoded; those of more than 8 bits a colour count twice. */
    pixels: 64_000_000,
    /** The width and the height of such a picture. */
    side: 16_384,
    /** Of all pictures of one import that are decoded: a few bytes of a picture may say any number. */
    totalPixels: 20_000_000_000,
  },
  archive: {
    entries: 200_000,
    /** Of the list of what an archive holds. */
    directoryBytes: 64 * MEGABYTE,
    tableBytes: 2048 * MEGABYTE,
  },
} as const;
