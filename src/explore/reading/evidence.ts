import type { Evidence, EvidenceAnswer } from '../answers.ts';
import type { Ask, Row } from '../asking/ask.ts';
import { ARTICLE_COLUMNS, distinctArticles, numbersOf, textOf, textOrNull } from '../asking/values.ts';
import { typeOfPredicate, wordsOfRelation } from '../network/relations.ts';
import { mentionEvidence } from './mention-evidence.ts';
import { marksOf } from './standing.ts';
import { type Passages, passagesOf } from './texts.ts';

/** Of whom the words are wanted: all of one entity, or what ties two; of one relation alone where it is named. */
export interface EvidenceRequest {
  readonly one: string;
  readonly other: string | null;
  readonly kind: string | null;
  readonly relation: string | null;
}

const MOST = 200;
const FACT = `n AS fact, labels(n) AS labels, ${ARTICLE_COLUMNS}`;
const ROLES = 'AGENT|TARGET|PLACE|SPOKEN_BY|ABOUT|SUBJECT|OBJECT';
const NEWEST = "ORDER BY coalesce(a.publishedAt, '') DESC, a.id, n.start LIMIT 400";

const OF_ONE = `
  MATCH (e:__Entity__ {id: $one})<-[x:${ROLES}]-(n:__Annotation__)
  MATCH (n)-[:IN_ARTICLE]->(a:Article)
  RETURN type(x) AS side, null AS otherSide, e.name AS name, null AS otherName, ${FACT} ${NEWEST}`;
const OF_TWO = `
  MATCH (e:__Entity__ {id: $one})<-[x:${ROLES}]-(n:__Annotation__)-[y:${ROLES}]->(o:__Entity__ {id: $other})
  MATCH (n)-[:IN_ARTICLE]->(a:Article)
  RETURN type(x) AS side, type(y) AS otherSide, e.name AS name, o.name AS otherName, ${FACT} ${NEWEST}`;

/** Every passage that says it, the newest article first. */
export async function evidence(ask: Ask, request: EvidenceRequest): Promise<EvidenceAnswer> {
  const { one, other, kind, relation } = request;
  const asked = kind === 'mention' ? [] : await ask(other === null ? OF_ONE : OF_TWO, { one, other });
  const rows = asked.filter((row) => isWanted(row, kind, relation));
  const passages = await passagesOf(
    ask,
    rows.slice(0, MOST).map((row) => textOf(row.articleId)),
  );
  const facts = distinct(rows.slice(0, MOST).flatMap((row) => factEvidence(row, passages)));
  const left = MOST - facts.length;
  const named = kind === null || kind === 'mention' ? await mentionEvidence(ask, one, other, Math.min(left, 60)) : null;
  return {
    evidence: [...facts, ...(named?.evidence ?? [])],
    articles: distinctArticles([...rows.slice(0, MOST), ...(named?.rows ?? [])]),
    isCut: rows.length > MOST || asked.length >= 400 || named?.isCut === true,
  };
}

function isWanted(row: Row, kind: string | null, relation: string | null): boolean {
  if (kind !== null && kindOf(row) !== kind) return false;
  return relation === null || relation === relationOf(row) || kind === 'quote';
}

function kindOf({ labels }: Row): Evidence['kind'] {
  const held = labels as readonly string[];
  return held.includes('Claim') ? 'claim' : held.includes('Quote') ? 'quote' : 'event';
}

function relationOf(row: Row): string {
  const { properties } = row.fact as { readonly properties: Row };
  return kindOf(row) === 'claim' ? typeOfPredicate(textOf(properties.predicate)) : textOf(properties.type);
}

function factEvidence(row: Row, passages: Passages): Evidence[] {
  const { properties } = row.fact as { readonly properties: Row };
  const id = textOf(properties.id);
  const article = textOf(row.articleId);
  const kind = kindOf(row);
  const stretches = [Number(properties.start), Number(properties.end), ...numbersOf(properties.passages)];
  return Array.from({ length: stretches.length / 2 }, (_, at) => ({
    id: at === 0 ? id : `${id}+${at}`,
    kind,
    states: statementOf(row, properties),
    marks: marksOf(properties),
    passage: passages(article, stretches[2 * at] ?? 0, stretches[2 * at + 1] ?? 0),
  })).filter(({ passage }) => passage.words !== '');
}

/** `Kofi Badu: interior minister, Ghana`; `Arrest: Customs Service, agent`. */
function statementOf(row: Row, properties: Row): string {
  const kind = kindOf(row);
  if (kind === 'claim') return claimWords(properties);
  const [name, other] = [textOf(row.name), textOrNull(row.otherName)];
  if (kind === 'quote') {
    if (other === null) return row.side === 'SPOKEN_BY' ? `said by ${name}` : `said of ${name}`;
    return row.side === 'SPOKEN_BY' ? `${name} spoke of ${other}` : `${other} spoke of ${name}`;
  }
  const parts = [partOf(name, row.side), ...(other === null ? [] : [partOf(other, row.otherSide)])];
  return `${textOf(properties.type)}: ${parts.join('; ')}`;
}

/** The graph captions a claim `subject predicate title object`; cut after eighty letters. */
function claimWords({ predicate, name }: Row): string {
  const word = textOf(predicate);
  return textOf(name).replace(word, word === 'holdsRole' ? 'is' : wordsOfRelation(typeOfPredicate(word)));
}

function partOf(name: string, side: unknown): string {
  const roles: Readonly<Record<string, string>> = { AGENT: 'acting', TARGET: 'to whom it was done', PLACE: 'where' };
  return `${name} (${roles[textOf(side)] ?? textOf(side).toLowerCase()})`;
}

/** Two that act in one event in two ways are still told by one passage. */
function distinct(all: readonly Evidence[]): Evidence[] {
  return [...new Map(all.map((item) => [item.id, item])).values()];
}
