import { readTable } from './table.ts';

/** Singular nouns for people, bodies and documents that may be said to say something. */
export const speakerNouns: ReadonlySet<string> = new Set(readTable('speaker-nouns').map((row) => row.noun ?? ''));
