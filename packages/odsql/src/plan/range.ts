/** How `range()` cuts the values of a field. */
export type RangeForm = WidthForm | CalendarForm | NumberBoundsForm | DateBoundsForm;

/** Intervals of one numeric width. */
export interface WidthForm {
  readonly kind: 'width';
  /** As written, so that a decimal width keeps its digits. */
  readonly width: string;
}

export type CalendarUnit = 'millisecond' | 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';

/** Intervals of time. */
export interface CalendarForm {
  readonly kind: 'calendar';
  readonly amount: number;
  readonly unit: CalendarUnit;
}

/** Intervals between given numbers; open at an end where `*` was written. */
export interface NumberBoundsForm {
  readonly kind: 'number bounds';
  readonly bounds: readonly number[];
  readonly openLow: boolean;
  readonly openHigh: boolean;
}

/** Intervals between given moments, in microseconds since 1970; days since 1970 for a field of type date. */
export interface DateBoundsForm {
  readonly kind: 'date bounds';
  readonly field: 'date' | 'datetime';
  readonly bounds: readonly bigint[];
  /** What the answer calls each bound. */
  readonly words: readonly string[];
  readonly openLow: boolean;
  readonly openHigh: boolean;
}
