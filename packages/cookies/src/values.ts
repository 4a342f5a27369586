const keyShape = /^[a-z0-9][a-z0-9_.-]{0,39}$/;
const dayShape = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text can name a question: at most 40 of `a-z 0-9 _ . -`. */
export const isKey = (text: string): boolean => keyShape.test(text);

const answerKeyShape = /^[a-z0-9][a-z0-9_.-]{0,39}(?:\/[a-z0-9][a-z0-9.-]*)?$/;

/** Whether a text can name an answer: a question's key, or a provider's under it (`videos/youtube.com`), at most 80 long. */
export const isAnswerKey = (text: string): boolean => text.length <= 80 && answerKeyShape.test(text);

/** `YYYY-MM-DD`, in UTC, of a time in milliseconds. */
export const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Whether a text is a day that exists, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const time = dayShape.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && dayOf(time) === text;
}

/** Whether a value is an object with keys, not a list. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
