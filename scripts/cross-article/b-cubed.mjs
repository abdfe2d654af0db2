/** B³ (Bagga and Baldwin 1998) of mentions `{gold, found}`, each with the key of its chain and of its entity. */
export function bCubed(mentions) {
  const side = (own, other) => {
    const groups = groupBy(mentions, own);
    let sum = 0;
    for (const group of groups.values())
      for (const { length } of groupBy(group, other).values()) sum += length ** 2 / group.length;
    return mentions.length === 0 ? 0 : sum / mentions.length;
  };
  const [precision, recall] = [
    side(
      ({ found }) => found,
      ({ gold }) => gold,
    ),
    side(
      ({ gold }) => gold,
      ({ found }) => found,
    ),
  ];
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

export function groupBy(values, keyOf) {
  const groups = new Map();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
