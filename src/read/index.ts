export { FIELD_NAMES, type FieldMapping, type FieldName, withField } from './collection/items/field-mapping.ts';
export { type ContentOrigin, readContent } from './content.ts';
export { filesOf } from './inputs.ts';
export type { Known, ReadMemory, Remembered } from './memory.ts';
export type { ReadOptions, ReadResult, RememberingOptions, WebOptions } from './options.ts';
export { isAddress, readSources } from './sources.ts';
export { readText } from './text.ts';
