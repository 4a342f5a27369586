import { written } from './patterns.ts';

/** SQL that reads a text as a value, or gives null when it is none. Each looks at the writing first: a bare `try_cast` takes too much. */

export const integerOf = (text: string): string =>
  `case when ${written(text, 'signedInteger')} then try_cast(${text} as bigint) end`;

export const decimalOf = (text: string): string =>
  finite(`case when ${written(text, 'signedDecimal')} then try_cast(${text} as double) end`);

/** A decimal comma, and blanks between thousands, as French files write them. */
export const commaDecimalOf = (text: string): string =>
  `coalesce(${decimalOf(text)}, case when ${written(text, 'commaDecimal')}
    then try_cast(replace(regexp_replace(${text}, '[ \u00a0\u202f]', '', 'g'), ',', '.') as double) end)`;

const finite = (value: string): string => `case when isfinite(${value}) then ${value} end`;

export const booleanOf = (text: string): string =>
  `case when lower(${text}) in ('true', 'vrai', 'oui', 'yes', '1') then true
    when lower(${text}) in ('false', 'faux', 'non', 'no', '0') then false end`;

export const dateOf = (text: string): string =>
  `case when ${written(text, 'date')} and ${text} >= '0001' then try_cast(${text} as date)
    when ${written(text, 'dayFirst')} and right(${text}, 4) > '0000' then cast(try_strptime(${text}, '%d/%m/%Y') as date) end`;

/** A date-time with its offset, or in the zone of the source; a date alone is its midnight. */
export const datetimeOf = (text: string): string =>
  `case when ${text} < '0001' then null
    when ${written(text, 'offsetDatetime')} then try_cast(${isoDatetime(text)} as timestamptz)
    when ${written(text, 'localDatetime')} then timezone(getvariable('zone'), try_cast(${isoDatetime(text)} as timestamp))
    when ${written(text, 'date')} then timezone(getvariable('zone'), try_cast(${text} as timestamp)) end`;

/** DuckDB wants seconds, a decimal point, and no blank before the offset. */
const isoDatetime = (text: string): string =>
  `(left(${text}, 10) || ' ' || substr(${text}, 12, 5) || case when substr(${text}, 17, 1) = ':' then '' else ':00' end
    || replace(replace(substr(${text}, 17), ' ', ''), ',', '.'))`;

/** A point written `lat, lon`, or as an object of both. */
export const pointOf = (text: string): string =>
  `case when ${written(text, 'point')} then ${within(`split_part(${text}, ',', 2)`, `split_part(${text}, ',', 1)`)}
    when ${startsObject(text)} then ${within(`json_extract_string(${text}, '$.lon')`, `json_extract_string(${text}, '$.lat')`)} end`;

const within = (lon: string, lat: string): string =>
  `case when abs(try_cast(${lon} as double)) <= 180 and abs(try_cast(${lat} as double)) <= 90
    then struct_pack(lon := try_cast(${lon} as double), lat := try_cast(${lat} as double)) end`;

/** The text of a GeoJSON geometry, alone or in a feature. Its coordinates are looked at later. */
export const shapeOf = (text: string): string =>
  `case when ${startsObject(text)} then case
    when ${isGeometry(text, '$')} then ${text}
    when json_extract_string(${text}, '$.type') = 'Feature' and ${isGeometry(text, '$.geometry')} then cast(json_extract(${text}, '$.geometry') as varchar) end end`;

const isGeometry = (text: string, path: string): string =>
  `(json_extract_string(${text}, '${path}.type') in ('Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon')
    and json_type(${text}, '${path}.coordinates') = 'ARRAY'
    or json_extract_string(${text}, '${path}.type') = 'GeometryCollection' and json_type(${text}, '${path}.geometries') = 'ARRAY')`;

/** The functions of JSON fail on what is none. */
const startsObject = (text: string): string => `left(${text}, 1) = '{' and json_valid(${text})`;

export const jsonOf = (text: string): string => `case when json_valid(${text}) then cast(${text} as json) end`;
