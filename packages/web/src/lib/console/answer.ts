import { indentJson } from './json.ts';

/** What the data API answered, as the console shows it. */
export interface ConsoleAnswer {
  readonly status: number;
  readonly milliseconds: number;
  readonly type: string;
  /** The body, JSON on several lines; null for a file that is no text. */
  readonly text: string | null;
  /** True when only the beginning is shown. */
  readonly cut: boolean;
  readonly problem: ConsoleProblem | null;
}

/** A refusal: what was wrong, where, and what to do. */
export interface ConsoleProblem {
  readonly message: string;
  readonly hint: string | null;
  /** The parameter that is to blame. */
  readonly clause: string | null;
  /** The character of that parameter, from 0. */
  readonly position: number | null;
}

/** Rows of an export that are shown: the file itself has them all. */
export const previewRows = 10;

const longestText = 40_000;

/** An answer, read: JSON is set on several lines, what is no text is not shown. */
export function readAnswer(response: Response, bytes: ArrayBuffer, milliseconds: number): ConsoleAnswer {
  const type = response.headers.get('content-type') ?? '';
  const body = isText(type) ? new TextDecoder().decode(bytes) : null;
  const text = body !== null && isJson(type) ? indentJson(body) : body;
  return {
    status: response.status,
    milliseconds,
    type: type.split(';')[0] ?? '',
    text: text?.slice(0, longestText) ?? null,
    cut: (text?.length ?? 0) > longestText,
    problem: response.ok ? null : problemIn(body ?? ''),
  };
}

const isText = (type: string): boolean => /^text\/|json|xml|turtle|n-triples|n3/.test(type) && !/openxml/.test(type);
const isJson = (type: string): boolean => /json/.test(type) && !/jsonl/.test(type);

const blame = [/Clause\(s\) containing the error\(s\): (\w+)/, /^Invalid value for (\w+) API parameter/];

function problemIn(body: string): ConsoleProblem {
  const { message, hint, position } = objectIn(body);
  const words = typeof message === 'string' ? message : body.slice(0, 500);
  const [clause] = blame.flatMap((pattern) => pattern.exec(words)?.[1] ?? []);
  return {
    message: words,
    hint: typeof hint === 'string' ? hint : null,
    clause: clause ?? null,
    position: typeof position === 'number' ? position : null,
  };
}

function objectIn(body: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
