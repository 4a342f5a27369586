const number = String.raw`\s*(-?[0-9][0-9.eE+-]*)\s*`;

/** The longitudes, or the latitudes, of every position in a text of GeoJSON, which writes each as a list that begins with two numbers. */
export const coordinatesOf = (shape: string, axis: 'lon' | 'lat'): string =>
  `TRY_CAST(regexp_extract_all(${shape}, '\\[${number},${number}', ${axis === 'lon' ? 1 : 2}) AS DOUBLE[])`;
