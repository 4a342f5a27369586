import type { ChoiceCost } from './choice/choice.ts';
import type { DoorCost } from './choice/door.ts';
import type { Machine } from './machine.ts';
import type { ImportTimes } from './manage.ts';
import type { Memory } from './memory.ts';
import type { Stages } from './stages.ts';

/** Times of the same work by the product and by the engine alone, run in turn. */
export interface Compared {
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  /** Milliseconds, in the order of the runs. */
  readonly product: readonly number[];
  readonly firstByte: readonly number[];
  readonly engine: readonly number[];
  /** Medians of what the product says of itself. */
  readonly stages: Stages;
}

/** What the server held before downloads of all records, one after the other, and at most during them. */
export interface ExportMemory {
  readonly id: string;
  readonly title: string;
  readonly before: Memory;
  readonly peak: Memory;
}

export interface Imported {
  readonly product: readonly ImportTimes[];
  readonly engine: readonly number[];
  readonly peak: Memory;
  readonly bytes: { readonly csv: number; readonly snapshot: number; readonly cache: number };
}

/** Starts, in milliseconds until ready; with and without records in turn, and the first question after those with. */
export interface Starts {
  readonly first: number;
  readonly withoutRecords: readonly number[];
  readonly withRecords: readonly number[];
  readonly firstQuestion: readonly number[];
}

/** What several clients at once were given. */
export interface Load {
  readonly clients: number;
  readonly downloads: number;
  readonly seconds: number;
  readonly answers: number;
  /** Milliseconds an answer, at the median, at 95 of 100, at most. */
  readonly p50: number;
  readonly p95: number;
  readonly longest: number;
  /** Bytes of all downloads together. */
  readonly downloaded: number;
  /** What the engine alone answered to as many askers in as many seconds; null with downloads. */
  readonly engineAnswers: number | null;
  readonly peak: Memory;
}

export interface Results {
  readonly date: string;
  readonly machine: Machine;
  /** The share of processor time that others used, in moments between what is measured. */
  readonly others: readonly number[];
  readonly rows: number;
  readonly seconds: number;
  readonly compared: readonly Compared[];
  readonly exportMemory: readonly ExportMemory[];
  /** Milliseconds of an answer that asks no engine. */
  readonly emptyAnswer: readonly number[];
  readonly imported: Imported;
  readonly starts: Starts;
  /** Just after a start, and when all questions and downloads were answered. */
  readonly rest: Memory;
  readonly after: Memory;
  readonly loads: readonly Load[];
  readonly choice: readonly ChoiceCost[];
  readonly door: DoorCost;
}

/** What one size of the table took. */
export interface Grown {
  readonly rows: number;
  readonly bytes: { readonly csv: number; readonly snapshot: number; readonly cache: number };
  readonly import: ImportTimes;
  readonly importPeak: Memory;
  readonly compared: readonly Compared[];
  readonly exportMemory: readonly ExportMemory[];
}

/** The same questions of a table and of one that is ten times as large. */
export interface Growth {
  readonly date: string;
  readonly machine: Machine;
  readonly others: readonly number[];
  readonly seconds: number;
  readonly sizes: readonly Grown[];
}

/** One download of a whole dataset by a server that did nothing else. */
export interface Exported {
  readonly title: string;
  readonly firstByteMs: number;
  readonly ms: number;
  readonly bytes: number;
  readonly processorMs: number;
  readonly before: Memory;
  readonly peak: Memory;
}

/** Every format, measured one by one. */
export interface ExportsMeasured {
  readonly date: string;
  readonly machine: Machine;
  readonly others: readonly number[];
  readonly rows: number;
  readonly seconds: number;
  readonly exported: readonly Exported[];
}
