import type { Evidence, EvidenceAnswer } from '../answers.ts';
import type { Ask, Row } from '../asking/ask.ts';
import { distinctArticles, textOf, textOrNull } from '../asking/values.ts';
import { typeOfPredicate, wordsOfRelation } from '../network/relations.ts';
import { type EvidenceRequest, factsQuery } from './evidence-query.ts';
import { mentionEvidence } from './mention-evidence.ts';
import { marksOf } from './standing.ts';
import { stretchesOf } from './stretches.ts';
import { type Passages, passagesOf } from './texts.ts';

const MOST = 200;

/** Every passage that says it, the newest article first. */
export async function evidence(ask: Ask, request: EvidenceRequest): Promise<EvidenceAnswer> {
  const { one, other, kind, relation } = request;
  const query = factsQuery(request);
  const asked = query === null ? [] : await ask(query.cypher, query.parameters);
  const rows = asked.slice(0, MOST);
  const passages = await passagesOf(
    ask,
    rows.map((row) => textOf(row.articleId)),
  );
  const facts = distinct(rows.flatMap((row) => factEvidence(row, passages)));
  const left = MOST - facts.length;
  const isOfMentions = kind === 'mention' || relation === 'NAMED_WITH' || (kind === null && relation === null);
  const named = isOfMentions ? await mentionEvidence(ask, one, other, Math.min(left, 60)) : null;
  return {
    evidence: [...facts, ...(named?.evidence ?? [])],
    articles: distinctArticles([...rows, ...(named?.rows ?? [])]),
    isCut: asked.length > MOST || named?.isCut === true,
  };
}

function kindOf({ labels }: Row): Evidence['kind'] {
  const held = labels as readonly string[];
  return held.includes('Claim') ? 'claim' : held.includes('Quote') ? 'quote' : 'event';
}

function factEvidence(row: Row, passages: Passages): Evidence[] {
  const { properties } = row.fact as { readonly properties: Row };
  const id = textOf(properties.id);
  const article = textOf(row.articleId);
  const kind = kindOf(row);
  const told = stretchesOf(properties).map(({ start, end }, at) => ({
    id: at === 0 ? id : `${id}+${at}`,
    kind,
    states: statementOf(row, properties),
    marks: marksOf(properties),
    passage: passages(article, start, end),
  }));
  return told.filter(({ passage }) => passage.words !== '');
}

/** `Kofi Badu is interior minister, Ghana`; `Arrest: Customs Service (acting); Kofi Badu (to whom it was done)`. */
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
function claimWords({ predicate, name, title }: Row): string {
  const word = textOf(predicate);
  const role = `${word} ${textOf(title)} `;
  if (word === 'holdsRole' && textOf(name).includes(role)) return textOf(name).replace(role, `is ${textOf(title)}, `);
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
