/** Cosine of tf-idf (1 + log of the frequency, log of the inverse share of articles) of `[{id, words}]`, by two ids. */
export function likenessOf(articles) {
  const frequency = new Map();
  for (const { words } of articles)
    for (const word of new Set(words)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const vectors = new Map(articles.map(({ id, words }) => [id, vectorOf(words, frequency, articles.length)]));
  return (one, other) => {
    const [first, second] = [vectors.get(one), vectors.get(other)];
    if (first.size > second.size) return cosine(second, first);
    return cosine(first, second);
  };
}

function vectorOf(words, frequency, articles) {
  const counts = new Map();
  for (const word of words) if (/\p{L}|\p{N}/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weights = [...counts].map(([word, count]) => [
    word,
    (1 + Math.log(count)) * Math.log(articles / frequency.get(word)),
  ]);
  const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
  return new Map(weights.map(([word, weight]) => [word, weight / length]));
}

function cosine(smaller, larger) {
  let sum = 0;
  for (const [word, weight] of smaller) sum += weight * (larger.get(word) ?? 0);
  return sum;
}
