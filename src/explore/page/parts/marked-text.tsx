import type { EntityBrief, Mark } from '../../answers.ts';
import { entityAddress, happeningAddress, Link } from '../lib/router.tsx';
import { type Segment, segmentsOf } from './segments.ts';

interface Props {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly entities: ReadonlyMap<string, EntityBrief>;
  readonly start?: number;
  readonly end?: number;
  /** The offset that the reader was sent to. */
  readonly at?: number | null;
  /** Told which entity the pointer or the focus is on. */
  readonly onEntity?: (id: string | null) => void;
  readonly lit?: string | null;
}

/** Text with what is marked in it: names lead to their entities, triggers to their happenings. */
export function MarkedText({ text, marks, entities, start, end, at = null, onEntity, lit }: Props) {
  return (
    <>
      {segmentsOf(text, marks, start, end).map((segment) => (
        <Piece
          key={segment.start}
          segment={segment}
          entities={entities}
          isTarget={isTarget(segment, at)}
          onEntity={onEntity}
          lit={lit ?? null}
        />
      ))}
    </>
  );
}

function isTarget({ start, text }: Segment, at: number | null): boolean {
  return at !== null && start <= at && at < start + text.length;
}

interface PieceProps {
  readonly segment: Segment;
  readonly entities: ReadonlyMap<string, EntityBrief>;
  readonly isTarget: boolean;
  readonly onEntity: Props['onEntity'];
  readonly lit: string | null;
}

function Piece({ segment: { text, marks }, entities, isTarget, onEntity, lit }: PieceProps) {
  const mention = marks.find(({ kind }) => kind === 'mention');
  const entity = mention === undefined ? undefined : entities.get(mention.id);
  const event = marks.find(({ kind }) => kind === 'event');
  const classes = [...new Set(marks.map(({ kind }) => `mark-${kind}`))];
  if (entity !== undefined) classes.push(`kind-${entity.kind}`);
  if (mention !== undefined && mention.id === lit) classes.push('is-lit');
  if (isTarget) classes.push('is-target');
  const title = marks
    .map((mark) => (mark === mention && entity?.description ? `${mark.label}: ${entity.description}` : mark.label))
    .join('\n');
  const told = { class: classes.join(' '), title: title || undefined, id: isTarget ? 'here' : undefined };
  if (mention !== undefined) {
    const watch = {
      onMouseEnter: () => onEntity?.(mention.id),
      onMouseLeave: () => onEntity?.(null),
      onFocus: () => onEntity?.(mention.id),
      onBlur: () => onEntity?.(null),
    };
    return (
      <Link to={entityAddress(mention.id)} {...told} {...watch}>
        {text}
      </Link>
    );
  }
  if (event !== undefined)
    return (
      <Link to={happeningAddress(event.id)} {...told}>
        {text}
      </Link>
    );
  return <span {...told}>{text}</span>;
}
