export { happeningBlocks, happeningLookups } from './happenings/blocks.ts';
export { compareFigures, type FigureRelation } from './happenings/compare-figures.ts';
export type { EventReference, Figure, Participant, ParticipantRole } from './happenings/reference.ts';
export { type HappeningReason, type HappeningScore, scoreHappening } from './happenings/score.ts';
export {
  type HappeningTarget,
  happeningTarget,
  happeningTargets,
  isToldBefore,
  type Likeness,
} from './happenings/target.ts';
