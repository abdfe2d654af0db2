import type { Article, Claim } from '../article/index.ts';
import { claimsOfEvents } from './claims/from-events.ts';
import { claimsOfNations } from './claims/from-nations.ts';
import { claimsOfRole } from './claims/from-roles.ts';
import { claimsOfVerbs } from './claims/from-verbs.ts';
import { claimsBetween } from './claims/from-words.ts';
import { timed, type Untimed } from './claims/time.ts';
import { type ClauseSource, contextOf } from './clauses/context.ts';
import type { ClaimLayer, EventLayer, RoleLayer } from './layers.ts';
import { mentionIndex } from './mention-index.ts';
import type { Stage } from './stage.ts';

export type ClaimSource = ClauseSource & RoleLayer & EventLayer;

/**
 * Relations between participants that the text states: from the roles they hold, the words between names, the verbs
 * that join them, and what happened between them.
 */
export const claims: Stage<Omit<ClaimSource, keyof Article>, ClaimLayer> = {
  name: 'claims',
  run: (article) => ({ claims: claimsOf(article) }),
};

function claimsOf(article: ClaimSource): Claim[] {
  const index = mentionIndex(article);
  const found = [
    ...article.roles.flatMap((role) => claimsOfRole(role, index, article.text)),
    ...claimsBetween(article, index),
    ...claimsOfNations(article, index),
    ...claimsOfVerbs(contextOf(article)),
    ...claimsOfEvents(article.events, index, article.text),
  ];
  return strongest(found)
    .map((claim) => timed(claim, article))
    .sort((one, other) => one.start - other.start || one.end - other.end);
}

/** A relation told twice is one claim: where it was told first, a role with its holder before one without. */
function strongest(found: readonly Untimed[]): Untimed[] {
  const kept = new Map<string, Untimed>();
  for (const claim of [...found].sort((one, other) => Number(one.object === null) - Number(other.object === null))) {
    const title = claim.title?.toLowerCase() ?? '';
    const key = `${claim.subject} ${claim.predicate} ${claim.object} ${title} ${claim.negated}`;
    const held = `${claim.subject} ${title}`;
    if (kept.has(key) || (claim.object === null && kept.has(held))) continue;
    kept.set(key, claim);
    if (claim.predicate === 'holdsRole') kept.set(held, claim);
  }
  return [...new Set(kept.values())];
}
