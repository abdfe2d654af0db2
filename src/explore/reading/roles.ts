import { foldName } from '../../resolve/index.ts';
import type { EntityBrief, Role } from '../answers.ts';
import type { Ask, Row } from '../asking/ask.ts';
import { ARTICLE_COLUMNS, entityOf, textOf, textOrNull } from '../asking/values.ts';
import { passagesOf } from './texts.ts';

const ROLES = `
  MATCH (p:__Entity__ {id: $id})<-[:SUBJECT]-(c:Claim) WHERE c.predicate = 'holdsRole'
  MATCH (c)-[:IN_ARTICLE]->(a:Article)
  OPTIONAL MATCH (c)-[:OBJECT]->(o:__Entity__)
  RETURN c AS claim, o AS at, ${ARTICLE_COLUMNS} ORDER BY published, articleId, c.start LIMIT 300`;

/** The offices of an entity as articles give them, in the order of the first report; each once, with all its passages. */
export async function rolesOf(
  ask: Ask,
  id: string,
): Promise<{ readonly roles: Role[]; readonly rows: readonly Row[] }> {
  const rows = await ask(ROLES, { id });
  const passages = await passagesOf(
    ask,
    rows.map((row) => textOf(row.articleId)),
  );
  const roles = new Map<string, Role>();
  for (const row of rows) {
    const { properties } = row.claim as { readonly properties: Row };
    const at: EntityBrief | null = row.at === null ? null : entityOf(row.at);
    const title = textOf(properties.title);
    const key = [foldName(title), at?.id, properties.negated, properties.from, properties.to].join('|');
    const passage = passages(textOf(row.articleId), Number(properties.start), Number(properties.end));
    const held = roles.get(key);
    roles.set(key, {
      title,
      at,
      from: textOrNull(properties.from),
      to: textOrNull(properties.to),
      isEnded: properties.ended === true,
      isNegated: properties.negated === true,
      passages: [...(held?.passages ?? []), passage],
    });
  }
  return { roles: [...roles.values()], rows };
}
