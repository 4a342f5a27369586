import type { Topic } from './topic.ts';

/** The parameters of a request that hold the language. */
export const clauseTopics: readonly Topic[] = [
  {
    name: 'select',
    sentence:
      'What each row holds: fields and calculations, separated by commas; * is every field, and is the default.',
    french:
      'Ce que contient chaque ligne : champs et calculs, séparés par des virgules ; * vaut tous les champs, par défaut.',
    example: 'select=name, pop&where=id = "a"',
  },
  {
    name: 'as',
    sentence: 'Names what is selected or grouped. Without it, the key is the expression as it was written.',
    french: 'Donne un nom à ce qui est choisi ou groupé. Sans lui, la clé est l’expression telle qu’écrite.',
    example: 'select=pop * 1000 as inhabitants, length(name)&where=id = "a"',
  },
  {
    name: 'include(…), exclude(…)',
    sentence: 'Fields by name or by the beginning of their names: na* is every field that begins with «na».',
    french: 'Des champs par leur nom ou son début : na* vaut tous les champs qui commencent par « na ».',
    example: 'select=include(na*, pop)&where=id = "a"',
  },
  {
    name: 'where',
    sentence: 'Which records count. Several where parameters must all hold.',
    french: 'Quels enregistrements comptent. Plusieurs paramètres where doivent tous être vrais.',
    example: 'select=name&where=pop > 200&where=country = "FR"',
  },
  {
    name: 'group_by',
    sentence:
      'One row for each value of the expressions; null has a row of its own. What is selected are keys and aggregates.',
    french: 'Une ligne par valeur des expressions ; null a la sienne. On y choisit des clés et des agrégats.',
    example: 'select=count(*) as n&group_by=year(founded) as y',
  },
  {
    name: 'order_by',
    sentence: 'What rows are sorted by, each with asc or desc; -pop is pop desc. Aggregates come before fields.',
    french: 'Ce qui trie les lignes, avec asc ou desc ; -pop vaut pop desc. Les agrégats viennent avant les champs.',
    example: 'select=name&order_by=country, pop desc',
  },
  {
    name: 'limit, offset',
    sentence: 'How many rows at most, and how many to skip first.',
    french: 'Combien de lignes au plus, et combien en passer d’abord.',
    example: 'select=name&order_by=name&limit=1&offset=1',
  },
  {
    name: 'refine',
    sentence: 'Only records with this value of a facet: field, colon, value. Dates take 1950, 1950/07 or 1950/07/01.',
    french:
      'Seuls les enregistrements qui ont cette valeur d’une facette : champ, deux-points, valeur. Les dates prennent 1950, 1950/07 ou 1950/07/01.',
    example: 'select=name&refine=founded:1950/07',
  },
  {
    name: 'exclude',
    sentence: 'Only records without this value of a facet, those where it is null included.',
    french: 'Seuls les enregistrements sans cette valeur d’une facette, ceux où elle est nulle compris.',
    example: 'select=name&exclude=country:FR',
  },
];
