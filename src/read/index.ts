export { FIELD_NAMES, type FieldMapping, withField } from './collection/items/field-mapping.ts';
export { filesOf } from './inputs.ts';
export type { Known, ReadMemory, Remembered } from './memory.ts';
export type { ReadOptions, ReadResult, WebOptions } from './options.ts';
export { isAddress, readSources } from './sources.ts';
export { readText } from './text.ts';
