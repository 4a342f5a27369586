import type { Topic } from './topic.ts';

/** Conditions of `where` that are no functions. */
export const predicateTopics: readonly Topic[] = [
  {
    name: '= : !=',
    sentence: 'Equal (a colon says the same) and not equal. A list is equal to a value that it holds.',
    french: 'Égal (les deux-points disent de même) et différent. Une liste est égale à une valeur qu’elle contient.',
    example: 'select=name&where=country : "FR" and tags = "sea"',
  },
  {
    name: '< > <= >=',
    sentence: 'Numbers and dates by their size. After a year is after its end; from a year on is from its beginning.',
    french:
      'Nombres et dates selon leur ordre. Après une année, c’est après sa fin ; à partir d’une année, c’est dès son début.',
    example: "select=name&where=founded > date'1950-06'",
  },
  {
    name: 'in (…)',
    sentence: 'One of several values.',
    french: 'Une valeur parmi plusieurs.',
    example: 'select=name&where=name in ("Lyon", "Bern")',
  },
  {
    name: 'in [a..b]',
    sentence:
      'Between two numbers or dates. A bracket that turns its back to its bound leaves the bound out; .. may be written to.',
    french: 'Entre deux nombres ou dates. Un crochet qui tourne le dos à sa borne l’exclut ; .. peut s’écrire to.',
    example: 'select=name&where=pop in [340..520[',
  },
  {
    name: '"value" in field',
    sentence: 'The field, a list, holds the value.',
    french: 'Le champ, une liste, contient la valeur.',
    example: 'select=name&where="food" in tags',
  },
  {
    name: 'like "words"',
    sentence: 'Every word is in the field, in any case and without accents; a final * makes a beginning of it.',
    french: 'Chaque mot est dans le champ, sans égard à la casse ni aux accents ; une * finale en fait un début.',
    example: 'select=name&where=name like "LY*"',
  },
  {
    name: '"words"',
    sentence: 'A text alone: every word is in one of the texts of the record, in any case and without accents.',
    french:
      'Un texte seul : chaque mot est dans l’un des textes de l’enregistrement, sans égard à la casse ni aux accents.',
    example: 'select=name&where="lyon"',
  },
  {
    name: 'is null, is not null',
    sentence: 'The field has no value, or has one. A boolean is also tested by is true, is false, or its name alone.',
    french:
      'Le champ n’a pas de valeur, ou en a une. Un booléen se teste aussi par is true, is false, ou son seul nom.',
    example: 'select=name&where=founded is null',
  },
  {
    name: 'and, or, not, (…)',
    sentence: 'not binds most, then and, then or. There is no «not in» nor «not like»: write not before the condition.',
    french:
      'not lie le plus, puis and, puis or. « not in » et « not like » n’existent pas : not s’écrit devant la condition.',
    example: 'select=name&where=not (country = "FR" and pop > 400)',
  },
];

/** What null does, clause by clause. */
export const nullTopics: readonly Topic[] = [
  {
    name: 'select',
    sentence: 'A missing value is null; every selected key is in every row.',
    french: 'Une valeur absente vaut null ; chaque clé choisie est dans chaque ligne.',
    example: 'select=name, founded&where=id = "c"',
  },
  {
    name: 'where',
    sentence: 'A comparison with null does not hold, != neither.',
    french: 'Une comparaison avec null est fausse, != aussi.',
    example: "select=name&where=founded != date'1950-06-01'",
  },
  {
    name: 'not',
    sentence: 'What does not hold because of a null is kept by not.',
    french: 'Ce qui est faux à cause d’un null est gardé par not.',
    example: "select=name&where=not founded = date'1950-06-01'",
  },
  {
    name: 'group_by',
    sentence: 'The records without a value make one group, the first.',
    french: 'Les enregistrements sans valeur font un groupe, le premier.',
    example: 'select=count(*) as n&group_by=tags',
  },
  {
    name: 'order_by',
    sentence: 'Records without a value come last, in both directions.',
    french: 'Les enregistrements sans valeur viennent en dernier, dans les deux sens.',
    example: 'select=name, founded&order_by=founded desc',
  },
  {
    name: 'count, sum, avg…',
    sentence: 'Aggregates leave null out; count(*) counts records whatever they hold.',
    french: 'Les agrégats ignorent null ; count(*) compte les enregistrements quoi qu’ils contiennent.',
    example: 'select=count(*) as cities, count(founded) as dated&limit=1',
  },
];
