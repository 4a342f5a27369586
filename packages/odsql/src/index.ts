export type { FieldType } from './types.ts';
