/** Words that the language has for itself. As fields they want back quotes; without them they are still read where nothing else could stand. */
export const reservedWords: ReadonlySet<string> = new Set(
  (
    'and as asc avg by count date_format day dayofweek desc distinct equi false group hour ifnull or limit lower max ' +
    'millisecond min minute month not null quarter range search second select sum top true upper where year'
  ).split(' '),
);

/** Those that hold the grammar together, so that they can never begin an expression. */
export const keywords: ReadonlySet<string> = new Set('and or not as asc desc by distinct'.split(' '));
