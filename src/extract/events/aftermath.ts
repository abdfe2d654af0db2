import type { EventType } from '../../article/index.ts';
import type { Context } from '../clauses/context.ts';
import { HARM, VIOLENT } from '../clauses/event-kinds.ts';
import type { Telling } from './assemble.ts';

const CALAMITIES: ReadonlySet<EventType | null> = new Set([...VIOLENT, 'Disaster', 'Accident']);
const AFTERMATH: ReadonlySet<EventType | null> = new Set([...HARM, 'Rescue', 'Evacuation']);

/** `The hotel caught fire on Monday. Six people died.`: what the next sentence tells of it happened then too. */
export function withTimeOfCalamity(context: Context, tellings: readonly Telling[]): Telling[] {
  const calamities = tellings.filter(
    ({ type, from, status }) => from !== null && status === 'happened' && CALAMITIES.has(type),
  );
  if (calamities.length === 0) return [...tellings];
  return tellings.map((telling) => {
    if (telling.from !== null || telling.status !== 'happened' || !AFTERMATH.has(telling.type)) return telling;
    const calamity = calamities.findLast((other) => isRightBefore(context, other, telling));
    return calamity === undefined ? telling : { ...telling, from: calamity.from, to: calamity.to };
  });
}

function isRightBefore({ sentences }: Context, calamity: Telling, telling: Telling): boolean {
  const isNear = calamity.sentence === telling.sentence || calamity.sentence === telling.sentence - 1;
  const isSameParagraph = sentences[calamity.sentence]?.paragraph === sentences[telling.sentence]?.paragraph;
  return isNear && isSameParagraph;
}
