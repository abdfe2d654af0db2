import type { EntityId } from './mention.ts';
import type { TextSpan } from './span.ts';

/** What somebody said: the words between the marks of a direct quotation, or the reported clause of an indirect one. */
export interface Quote extends TextSpan {
  readonly speaker: EntityId | null;
  readonly direct: boolean;
  /** The cue of attribution as it stands: `said`, `according to`; null where the layout alone attributes. */
  readonly cue: string | null;
  /** The entities named inside the quotation. */
  readonly about: readonly EntityId[];
  readonly confidence: number;
}
