import type { ArticleBrief, EntityBrief, Passage } from './briefs.ts';

export { EVENT_TYPES } from '../../article/event.ts';

export interface Figure {
  readonly id: string;
  readonly text: string;
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly modifier: string | null;
  readonly unit: string | null;
}

/** One article's telling of a happening. */
export interface Telling {
  readonly event: string;
  readonly type: string;
  readonly trigger: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly marks: readonly string[];
  readonly agents: readonly EntityBrief[];
  readonly targets: readonly EntityBrief[];
  readonly places: readonly EntityBrief[];
  readonly figures: readonly Figure[];
  readonly passage: Passage;
}

/** Events that tell of the same, with their figures set against each other. */
export interface Happening {
  readonly id: string;
  readonly type: string;
  /** The earliest day that a telling gives; else of the earliest report. */
  readonly date: string | null;
  readonly tellings: readonly Telling[];
  readonly figureRelations: readonly {
    readonly later: string;
    readonly earlier: string;
    readonly relation: 'UPDATES' | 'CONTRADICTS';
  }[];
}

export interface HappeningsAnswer {
  readonly happenings: readonly Happening[];
  readonly articles: readonly ArticleBrief[];
  readonly isCut: boolean;
}

const SAID = { CONTRADICTS: 'contradicts', UPDATES: 'updates' } as const;

/** How a figure stands to earlier ones: each relation with those that it is to. `contradicts 7`, `updates at least 10`. */
export function standingOf(
  { tellings, figureRelations }: Happening,
  figure: string,
): readonly { readonly relation: 'UPDATES' | 'CONTRADICTS'; readonly words: string }[] {
  const texts = new Map(tellings.flatMap(({ figures }) => figures.map(({ id, text }) => [id, text] as const)));
  const own = figureRelations.filter(({ later }) => later === figure);
  return (['CONTRADICTS', 'UPDATES'] as const).flatMap((relation) => {
    const earlier = own.filter((one) => one.relation === relation).flatMap((one) => texts.get(one.earlier) ?? []);
    return earlier.length === 0 ? [] : [{ relation, words: `${SAID[relation]} ${[...new Set(earlier)].join(', ')}` }];
  });
}
