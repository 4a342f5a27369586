import ts from 'typescript';
import type { SourceFile } from './files.ts';

/** Where something stands, and how long it is. */
export interface Measured {
  readonly path: string;
  readonly line: number;
  readonly name: string;
  readonly lines: number;
}

/** What the syntax tree of one file says. */
export interface FileMeasure {
  readonly path: string;
  readonly lines: number;
  readonly functions: readonly Measured[];
  /** Where the type `any` is written. */
  readonly anys: readonly Measured[];
}

/** Measures a TypeScript file, or the scripts of a Svelte file. */
export function measure(file: SourceFile): FileMeasure {
  const code = file.path.endsWith('.svelte') ? scriptsOf(file.text) : file.text;
  const tree = ts.createSourceFile(file.path, code, ts.ScriptTarget.Latest, true);
  const functions: Measured[] = [];
  const anys: Measured[] = [];
  const visit = (node: ts.Node): void => {
    if (isFunction(node)) functions.push(placeOf(tree, node, nameOf(node)));
    if (node.kind === ts.SyntaxKind.AnyKeyword) anys.push(placeOf(tree, node, 'any'));
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { path: file.path, lines: linesOf(file.text), functions, anys };
}

/** The value that a share of the numbers does not exceed (nearest rank); 0 of none. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

/** Everything outside `<script>` is blanked, so that lines keep their numbers. */
function scriptsOf(text: string): string {
  const blank = (part: string) => part.replace(/[^\n]/g, '');
  let code = '';
  let end = 0;
  for (const script of text.matchAll(/(<script[^>]*>)([\s\S]*?)<\/script>/g)) {
    const [whole, opening = '', content = ''] = script;
    code += blank(text.slice(end, script.index) + opening) + content;
    end = script.index + whole.length;
  }
  return code + blank(text.slice(end));
}

function linesOf(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

function isFunction(node: ts.Node): node is ts.FunctionLikeDeclaration {
  return ts.isFunctionLike(node) && 'body' in node && node.body !== undefined;
}

function nameOf(node: ts.FunctionLikeDeclaration): string {
  if (node.name !== undefined) return node.name.getText();
  const parent = node.parent;
  const named = ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent);
  return named ? parent.name.getText() : 'a function without a name';
}

function placeOf(tree: ts.SourceFile, node: ts.Node, name: string): Measured {
  const first = tree.getLineAndCharacterOfPosition(node.getStart()).line;
  const last = tree.getLineAndCharacterOfPosition(node.getEnd()).line;
  return { path: tree.fileName, line: first + 1, name, lines: last - first + 1 };
}
