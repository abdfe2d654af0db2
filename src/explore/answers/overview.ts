import type { ArticleBrief, EntityBrief } from './briefs.ts';

export interface PlaceOnMap extends EntityBrief {
  readonly latitude: number;
  readonly longitude: number;
}

export interface Overview {
  /** The folder or address of the graph. */
  readonly place: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly latest: readonly ArticleBrief[];
}
