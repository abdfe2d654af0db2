import { WiregraphError } from '../../article/index.ts';
import {
  foldWithoutArticle,
  type Judgement,
  judgement,
  type Profile,
  type Proposal,
  type Verdict,
  wordsOfPair,
} from '../../resolve/index.ts';
import type { GraphStore } from '../../store/index.ts';
import type { ReviewAnswer, ReviewQuestion, ReviewSide } from '../answers.ts';
import type { Ask } from '../asking/ask.ts';
import { inOrder, textOf } from '../asking/values.ts';

/** Nobody answers more at one sitting; the next come when these are answered. */
const MOST_QUESTIONS = 50;
const NAMES = 'UNWIND $ids AS id MATCH (e:__Entity__ {id: id}) RETURN e.id AS id, e.name AS name';

/**
 * What scores leave open, what touches most articles first, and what people have decided, the latest first. To find what
 * is open every profile is looked at: so `proposals` is kept, and what has been decided since is left out of it.
 */
export async function review(graph: GraphStore, ask: Ask, proposals: readonly Proposal[]): Promise<ReviewAnswer> {
  const decisions = (await graph.judgements()).toSorted(
    (one, other) => inOrder(other.at, one.at) || inOrder(one.id, other.id),
  );
  const open = undecided(proposals, decisions).slice(0, MOST_QUESTIONS);
  const ids = [...new Set(open.flatMap(({ one, other }) => [one.entity, other.entity]))];
  const names = new Map((await ask(NAMES, { ids })).map((row) => [textOf(row.id), textOf(row.name)]));
  return {
    questions: open.map((proposal) => questionOf(proposal, names)),
    decisions: decisions.map(({ id, verdict, about, by, at }) => ({ id, verdict, about, by, at })),
  };
}

/** A decision on two profiles answers what is asked of their entities. */
function undecided(proposals: readonly Proposal[], decisions: readonly Judgement[]): Proposal[] {
  const pairOf = pairs(proposals);
  const decided = new Set(decisions.map(({ one, other }) => pairOf(one, other)));
  return proposals.filter(({ one, other }) => !decided.has(pairOf(idOf(one), idOf(other))));
}

/** Whether these ask what a decision answers: when it is taken back they ask it again. */
export function asksOf(proposals: readonly Proposal[], decision: Judgement): boolean {
  const pairOf = pairs(proposals);
  const decided = pairOf(decision.one, decision.other);
  return proposals.some(({ one, other }) => pairOf(idOf(one), idOf(other)) === decided);
}

function pairs(proposals: readonly Proposal[]): (one: string, other: string) => string {
  const entities = new Map(
    proposals.flatMap(({ one, other }) => [one, other]).map((side) => [idOf(side), side.entity]),
  );
  return (one, other) => [entities.get(one) ?? one, entities.get(other) ?? other].sort().join(' ');
}

function idOf({ candidate }: Proposal['one']): string {
  return candidate.profile.id;
}

/** Keeps a decision on two profiles. `not-found` where the graph has none of such an id. */
export async function decide(
  graph: GraphStore,
  pair: readonly [string, string],
  verdict: Verdict,
  by: string,
): Promise<void> {
  const [one, other] = [await profileOf(graph, pair[0]), await profileOf(graph, pair[1])];
  const at = new Date().toISOString();
  await graph.judge(judgement(pair, verdict, { by, at, about: wordsOfPair(one, other) }));
}

async function profileOf(graph: GraphStore, id: string): Promise<Profile> {
  const { profiles } = await graph.explain(id);
  const found = profiles.find(({ candidate }) => candidate.profile.id === id);
  if (found === undefined) {
    throw new WiregraphError('not-found', `No profile '${id}' in the graph`, 'Read the open questions again.');
  }
  return found.candidate.profile;
}

function questionOf(
  { kind, one, other, score, reasons, articles }: Proposal,
  names: ReadonlyMap<string, string>,
): ReviewQuestion {
  return { kind, one: sideOf(one, names), other: sideOf(other, names), score, reasons, articles };
}

function sideOf({ candidate, entity, articles }: Proposal['one'], names: ReadonlyMap<string, string>): ReviewSide {
  const { profile, evidence } = candidate;
  const titles = [...evidence.titles].slice(0, 3).join('; ');
  const years = evidence.years === null ? '' : [...new Set(evidence.years)].join('–');
  const note = [profile.country, profile.field, titles, years]
    .filter((part) => part !== null && part !== '')
    .join(' · ');
  const known = names.get(entity);
  // A profile is folded; where the entity goes by the same name, that is how people write it. Two profiles of one entity
  // that may be two have names of their own.
  const name =
    known !== undefined && foldWithoutArticle(known) === foldWithoutArticle(profile.name) ? known : profile.name;
  return { profile: profile.id, entity, name, kind: profile.type, note, articles };
}
