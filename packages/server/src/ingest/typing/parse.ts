import { written } from './patterns.ts';

/*
 * SQL that reads a text as a value. `…Of` gives null for what is none, and looks at the writing first, as a bare
 * `try_cast` takes too much. `known…` is for columns whose every value was looked at already, and is faster.
 */

export const integerOf = (text: string): string =>
  `case when ${written(text, 'signedInteger')} then try_cast(${text} as bigint) end`;

export const knownInteger = (text: string): string => `cast(${text} as bigint)`;

export const decimalOf = (text: string): string =>
  finite(`case when ${written(text, 'signedDecimal')} then try_cast(${text} as double) end`);

export const knownDecimal = (text: string): string => `cast(${text} as double)`;

/** A decimal comma, and blanks between thousands, as French files write them. */
export const commaDecimalOf = (text: string): string =>
  `coalesce(${decimalOf(text)}, case when ${written(text, 'commaDecimal')}
    then try_cast(replace(regexp_replace(${text}, '[ \u00a0\u202f]', '', 'g'), ',', '.') as double) end)`;

const finite = (value: string): string => `case when isfinite(${value}) then ${value} end`;

export const booleanOf = (text: string): string =>
  `case when lower(${text}) in ('true', 'vrai', 'oui', 'yes', '1') then true
    when lower(${text}) in ('false', 'faux', 'non', 'no', '0') then false end`;

export const knownBoolean = (text: string): string => `lower(${text}) = 'true'`;

export const dateOf = (text: string): string =>
  `case when strlen(${text}) <> 10 then null
    when ${written(text, 'date')} and ${text} >= '0001' then try_cast(${text} as date)
    when ${written(text, 'dayFirst')} and right(${text}, 4) > '0000' then ${dayFirst(`try_strptime`, text)} end`;

/** A date that a publisher asked for: also a year, or a month of a year, which stand for their first day. */
export const partialDateOf = (text: string): string =>
  `case when ${text} < '0001' then null
    when ${written(text, 'year')} then try_cast(${text} || '-01-01' as date)
    when ${written(text, 'month')} then try_cast(replace(${text}, '/', '-') || '-01' as date)
    else ${dateOf(text)} end`;

export const knownDate = (text: string): string =>
  `case when substr(${text}, 3, 1) = '/' then ${dayFirst('strptime', text)} else cast(${text} as date) end`;

const dayFirst = (parse: string, text: string): string => `cast(${parse}(${text}, '%d/%m/%Y') as date)`;

/** A date-time with its offset, or in the zone of the source; a date alone is its midnight. */
export const datetimeOf = (text: string): string =>
  `case when ${text} < '0001' then null
    when ${written(text, 'localDatetime')} or ${written(text, 'offsetDatetime')} then ${knownDatetime(text)}
    when ${written(text, 'date')} then ${inZone(text)} end`;

export const knownDatetime = (text: string): string => {
  const time = `substr(${text}, 12)`;
  const hasOffset = `(contains(${time}, 'Z') or contains(${time}, '+') or contains(${time}, '-'))`;
  return `case when ${hasOffset} then coalesce(try_cast(${text} as timestamptz), try_cast(${isoDatetime(text)} as timestamptz))
    else coalesce(${inZone(text)}, ${inZone(isoDatetime(text))}) end`;
};

const inZone = (text: string): string => `timezone(getvariable('zone'), try_cast(${text} as timestamp))`;

/** DuckDB wants seconds, a decimal point, and no blank before the offset. */
const isoDatetime = (text: string): string =>
  `(left(${text}, 10) || ' ' || substr(${text}, 12, 5) || case when substr(${text}, 17, 1) = ':' then '' else ':00' end
    || replace(replace(substr(${text}, 17), ' ', ''), ',', '.'))`;

/** A point written `lat, lon`, or as an object of both. */
export const pointOf = (text: string): string =>
  `case when ${written(text, 'point')} then ${within(textLon(text), textLat(text))}
    when ${startsObject(text)} then ${within(jsonLon(text), jsonLat(text))} end`;

export const knownPoint = (text: string): string =>
  `case when ${text} is null then null
    when left(${text}, 1) = '{' then ${struct(jsonLon(text), jsonLat(text))}
    else ${struct(textLon(text), textLat(text))} end`;

const textLon = (text: string): string => `split_part(${text}, ',', 2)`;
const textLat = (text: string): string => `split_part(${text}, ',', 1)`;
const jsonLon = (text: string): string => `json_extract_string(${text}, '$.lon')`;
const jsonLat = (text: string): string => `json_extract_string(${text}, '$.lat')`;

const within = (lon: string, lat: string): string =>
  `case when abs(try_cast(${lon} as double)) <= 180 and abs(try_cast(${lat} as double)) <= 90
    then ${struct(lon, lat)} end`;

const struct = (lon: string, lat: string): string =>
  `struct_pack(lon := cast(${lon} as double), lat := cast(${lat} as double))`;

/** The text of a GeoJSON geometry, alone or in a feature. Its coordinates are looked at later. */
export const shapeOf = (text: string): string =>
  `case when ${startsObject(text)} then case
    when ${isGeometry(text, '$')} then ${text}
    when json_extract_string(${text}, '$.type') = 'Feature' and ${isGeometry(text, '$.geometry')}
      then cast(json_extract(${text}, '$.geometry') as varchar) end end`;

const isGeometry = (text: string, path: string): string => {
  const type = `json_extract_string(${text}, '${path}.type')`;
  return `(regexp_full_match(${type}, '(Multi)?(Point|LineString|Polygon)') and json_type(${text}, '${path}.coordinates') = 'ARRAY'
    or ${type} = 'GeometryCollection' and json_type(${text}, '${path}.geometries') = 'ARRAY')`;
};

/** The functions of JSON fail on what is none. */
const startsObject = (text: string): string => `left(${text}, 1) = '{' and json_valid(${text})`;

export const jsonOf = (text: string): string => `case when json_valid(${text}) then cast(${text} as json) end`;
