// Prints where B³ is lost: gold chains that are split, and entities in which chains are mixed, the largest losses first.
import { groupBy } from './b-cubed.mjs';

const MOST = 25;

export function printErrors(mentions, { candidates, clusters }) {
  const names = groupBy(candidates, ({ profile }) => clusters.get(profile.id));
  const nameOf = (entity) => {
    const group = names.get(entity.split(' ').at(-1)) ?? [];
    return group
      .map(({ profile: { type, name, country, field } }) =>
        [type[0], name, country, field].filter((part) => part !== null).join(' '),
      )
      .join(' | ');
  };
  console.log('  Chains that are split:');
  for (const [, group, parts] of losses(mentions, 'gold', 'found')) {
    console.log(`    ${group[0].gold}: ${group.length} mentions in ${parts.length}`);
    for (const part of parts.slice(0, 8))
      console.log(
        `      ${part.length} ${surfaces(part)} [${part[0].system === null ? 'unseen' : nameOf(part[0].found) || 'local'}]`,
      );
  }
  console.log('  Entities that are mixed:');
  for (const [, group, parts] of losses(mentions, 'found', 'gold')) {
    console.log(`    ${nameOf(group[0].found) || 'local'}: ${group.length} mentions of ${parts.length}`);
    for (const part of parts.slice(0, 8)) console.log(`      ${part.length} ${part[0].gold}: ${surfaces(part)}`);
  }
}

function losses(mentions, own, other) {
  return [...groupBy(mentions, (mention) => mention[own]).values()]
    .map((group) => {
      const parts = [...groupBy(group, (mention) => mention[other]).values()].sort((a, b) => b.length - a.length);
      return [group.length - parts.reduce((sum, { length }) => sum + length ** 2, 0) / group.length, group, parts];
    })
    .filter(([loss]) => loss > 0)
    .sort(([one], [another]) => another - one)
    .slice(0, MOST);
}

function surfaces(mentions) {
  const counts = [...groupBy(mentions, ({ surface }) => surface)].sort(([, a], [, b]) => b.length - a.length);
  return counts
    .slice(0, 6)
    .map(([surface, { length }]) => (length === 1 ? surface : `${surface} ×${length}`))
    .join(', ');
}
