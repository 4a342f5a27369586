/** A list without repeats; those of one or two items, which are most, are not searched for them. */
export const distinctElements = (list: string, whenEmpty: string): string => {
  const short = `len(${list}) = 1 OR (len(${list}) = 2 AND list_extract(${list}, 1) <> list_extract(${list}, 2))`;
  const distinct = `list_distinct(${list})`;
  return `CASE WHEN ${short} THEN ${list} WHEN len(${distinct}) > 0 THEN ${distinct} ELSE ${whenEmpty} END`;
};
