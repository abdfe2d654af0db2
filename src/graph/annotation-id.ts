import { contentId, type Span } from '../article/index.ts';
import type { AnnotationKind } from './changes.ts';

type Part = string | number | null;

/** Gives out the ids of one article's annotations: from content, with a running number for those alike in all of it. */
export interface AnnotationIds {
  next(kind: AnnotationKind, span: Span, ...parts: readonly Part[]): string;
}

export function annotationIds(article: string): AnnotationIds {
  const given = new Map<string, number>();
  return {
    next(kind, { start, end }, ...parts) {
      const id = contentId(article, kind, start, end, ...parts);
      const earlier = given.get(id) ?? 0;
      given.set(id, earlier + 1);
      return earlier === 0 ? id : contentId(id, earlier);
    },
  };
}
