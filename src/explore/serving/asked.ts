import { z } from 'zod';
import { WiregraphError } from '../../article/index.ts';
import type { EvidenceRequest } from '../reading/evidence-query.ts';
import type { TimelineRequest } from '../reading/timeline.ts';

/** A part of a path as it is meant. `usage`. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (cause) {
    const advice = 'Write signs that an address cannot hold as %XX of their UTF-8 bytes.';
    throw new WiregraphError('usage', `'${part}' has an escape that is no letter`, advice, undefined, cause);
  }
}

/** What of it is left out narrows nothing. */
export function timelineRequest(asked: URLSearchParams): TimelineRequest {
  const only = z.enum(['all', 'compared', 'contradicted']).catch('all').parse(asked.get('only'));
  const of = (name: string) => asked.get(name) || null;
  return {
    type: of('type'),
    entity: of('entity'),
    from: of('from'),
    to: of('to'),
    only,
    limit: count(asked, 'limit', 40, 200),
  };
}

/** `usage` where nobody is named. */
export function evidenceRequest(asked: URLSearchParams): EvidenceRequest {
  const one = asked.get('one');
  if (one === null)
    throw new WiregraphError('usage', 'Of whom is the evidence?', 'Give the id of an entity as one=ID.');
  const directed = asked.get('directed');
  return {
    one,
    other: asked.get('other'),
    kind: asked.get('kind'),
    relation: asked.get('relation'),
    title: asked.get('title'),
    isDirected: directed === null ? null : directed === 'true',
  };
}

/** A number that is asked for, no more than the most; the usual where none is given. */
export function count(asked: URLSearchParams, name: string, usual: number, most: number): number {
  const value = Number(asked.get(name) ?? usual);
  return Number.isInteger(value) && value >= 0 ? Math.min(value, most) : usual;
}

/** What a request holds, if it has the form. `usage`. */
export function parsed<Value>(schema: z.ZodType<Value>, body: unknown): Value {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const place = issue?.path.join('.') || 'the request';
  const expected = issue?.message ?? 'unknown';
  throw new WiregraphError('usage', `${place} is not as expected: ${expected}`, 'Send it in the form that this says.');
}
