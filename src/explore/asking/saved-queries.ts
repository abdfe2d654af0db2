import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { SavedQuery } from '../answers.ts';
import { builtPath } from '../built.ts';

const schema = z.array(z.object({ chapter: z.string(), question: z.string(), notes: z.string(), cypher: z.string() }));

/** The queries of the guide, as the build put them beside this code. */
export function savedQueries(): SavedQuery[] {
  return schema.parse(JSON.parse(readFileSync(builtPath('saved-queries.json'), 'utf8')));
}
