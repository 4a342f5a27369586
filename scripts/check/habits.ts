import type { SourceFile } from './files.ts';
import type { Verdict } from './verdict.ts';

interface Habit {
  readonly pattern: RegExp;
  readonly sentence: string;
  readonly where: RegExp;
}

const HABITS: readonly Habit[] = [
  {
    pattern: /(?<![\w.:/])\/(home|Users|root|work|farm)\/[\w.-]+|\/tmp\/bash|[A-Z]:\\Users\\/,
    sentence: 'a path of one machine',
    where: /./,
  },
  {
    pattern: /@ts-(ignore|expect-error|nocheck)|(biome|svelte|eslint)-(ignore|disable)/,
    sentence: 'a silenced check',
    where: /\.(ts|mjs|js|svelte)$/,
  },
  {
    pattern: /\b(describe|test|it)\.only\(/,
    sentence: 'a test that silences the others',
    where: /\.test\.ts$/,
  },
];

/** Lines that our habits do not allow, wherever they stand. */
export function habits(files: readonly SourceFile[]): Verdict {
  const failures = files.flatMap((file) =>
    HABITS.filter(({ where }) => where.test(file.path)).flatMap((habit) => broken(file, habit)),
  );
  return { failures, figures: [] };
}

function broken(file: SourceFile, { pattern, sentence }: Habit): string[] {
  if (!pattern.test(file.text)) return [];
  return file.text
    .split('\n')
    .flatMap((line, index) =>
      pattern.test(line) ? [`${file.path}:${index + 1}: ${sentence}: ${line.trim().slice(0, 100)}`] : [],
    );
}
