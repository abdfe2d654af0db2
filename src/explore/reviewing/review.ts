import { WiregraphError } from '../../article/index.ts';
import { judgement, type Profile, type Proposal, type Verdict, wordsOfPair } from '../../resolve/index.ts';
import type { GraphStore } from '../../store/index.ts';
import type { ReviewAnswer, ReviewQuestion, ReviewSide } from '../answers.ts';
import type { Ask } from '../asking/ask.ts';
import { textOf } from '../asking/values.ts';

/** Nobody answers more at one sitting; the next come when these are answered. */
const MOST_QUESTIONS = 50;
const NAMES = 'UNWIND $ids AS id MATCH (e:__Entity__ {id: id}) RETURN e.id AS id, e.name AS name';

/** What scores leave open, what touches most articles first, and what people have decided, the latest first. */
export async function review(graph: GraphStore, ask: Ask): Promise<ReviewAnswer> {
  const open = (await graph.proposals()).slice(0, MOST_QUESTIONS);
  const ids = [...new Set(open.flatMap(({ one, other }) => [one.entity, other.entity]))];
  const names = new Map((await ask(NAMES, { ids })).map((row) => [textOf(row.id), textOf(row.name)]));
  const decisions = (await graph.judgements()).toSorted((one, other) => (one.at < other.at ? 1 : -1));
  return {
    questions: open.map((proposal) => questionOf(proposal, names)),
    decisions: decisions.map(({ id, verdict, about, by, at }) => ({ id, verdict, about, by, at })),
  };
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
  // A profile is folded; where the entity goes by the same name, that is how people write it.
  const name = known === undefined ? profile.name : `${known}`;
  return { profile: profile.id, entity, name, kind: profile.type, note, articles };
}
