import type { ConditionTree, InRangeTree } from '../../tree/condition.ts';
import { writeCall, writeExpression } from './expression.ts';
import { writeName, writeText } from './literals.ts';

/** A condition as ODSQL text. */
export const writeCondition = (tree: ConditionTree): string => {
  switch (tree.kind) {
    case 'and':
    case 'or':
      if (tree.of.length === 0) return `${tree.kind === 'and'}`;
      return tree.of.map((part) => writePart(part, tree.kind)).join(` ${tree.kind} `);
    case 'not':
      return `not ${writePart(tree.of, 'not')}`;
    case 'compare':
      return `${writeExpression(tree.left)} ${tree.operator} ${writeExpression(tree.right)}`;
    case 'in list':
      return `${writeName(tree.field.name)} in (${tree.items.map(writeExpression).join(', ')})`;
    case 'in range':
      return writeRange(tree);
    case 'element':
      return `${writeExpression(tree.literal)} in ${writeName(tree.field.name)}`;
    case 'like':
      return `${writeExpression(tree.subject)} like ${writeText(tree.text)}`;
    case 'is null':
      return `${writeExpression(tree.subject)} is ${tree.negated ? 'not ' : ''}null`;
    case 'is boolean':
      return `${writeName(tree.field.name)} is ${tree.value}`;
    case 'full text':
      return writeText(tree.text);
    case 'truth':
      return writeName(tree.field.name);
    case 'predicate':
      return writeCall(tree.name, tree.args);
  }
};

/** `and` holds `or` and another `and` in parentheses only, and so on: what was nested stays so. */
const writePart = (tree: ConditionTree, around: 'and' | 'or' | 'not'): string => {
  const linked = tree.kind === 'or' || tree.kind === 'and';
  const text = writeCondition(tree);
  return linked && !(around === 'or' && tree.kind === 'and') ? `(${text})` : text;
};

/** The newer spelling asks for a field; the older one takes any expression. */
const writeRange = ({ subject, from, to, includesFrom, includesTo }: InRangeTree): string => {
  const word = subject.kind === 'field' ? 'in' : ':';
  const [open, close] = [includesFrom ? '[' : ']', includesTo ? ']' : '['];
  return `${writeExpression(subject)} ${word} ${open}${writeExpression(from)} .. ${writeExpression(to)}${close}`;
};
