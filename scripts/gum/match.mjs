/**
 * Gives each mention of `gold` a `key`, and each of `found` the key of the gold mention that it is: the shortest one
 * that holds it and whose head it holds. What is none of them gets a key of its own. Each gold mention is found once.
 */
export function matched(gold, found) {
  for (const mention of gold) mention.key = `${mention.start}-${mention.end}-${mention.chain}`;
  const taken = new Set();
  return found.map((mention) => {
    const { start, end } = mention;
    const [same] = gold
      .filter(
        (g) => !taken.has(g.key) && g.start <= start && end <= g.end && g.head.start >= start && g.head.end <= end,
      )
      .sort((one, other) => one.end - one.start - (other.end - other.start));
    if (same === undefined) return { ...mention, key: `none ${start}-${end}` };
    taken.add(same.key);
    return { ...mention, key: same.key };
  });
}
