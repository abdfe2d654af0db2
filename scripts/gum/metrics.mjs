/** MUC (Vilain 1995), B³ (Bagga and Baldwin 1998) and CEAFφ4 (Luo 2005) over documents of `{gold, found}` chains of keys. */
export function conll(documents) {
  const muc = total(documents, mucOf);
  const bCubed = total(documents, bCubedOf);
  const ceaf = total(documents, ceafOf);
  return { muc, bCubed, ceaf, mean: (muc.f1 + bCubed.f1 + ceaf.f1) / 3 };
}

function total(documents, measure) {
  const sums = { precision: [0, 0], recall: [0, 0] };
  for (const { gold, found } of documents) {
    const both = measure(gold, found);
    for (const side of ['precision', 'recall']) {
      sums[side][0] += both[side][0];
      sums[side][1] += both[side][1];
    }
  }
  const share = ([part, whole]) => (whole === 0 ? 0 : part / whole);
  const [precision, recall] = [share(sums.precision), share(sums.recall)];
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function mucOf(gold, found) {
  return { precision: mucSide(found, gold), recall: mucSide(gold, found) };
}

/** Links of the chains of one side that the other keeps. */
function mucSide(chains, others) {
  const chainOf = indexOf(others);
  let [kept, all] = [0, 0];
  for (const chain of chains) {
    const parts = new Set(chain.map((key) => chainOf.get(key) ?? `alone ${key}`));
    kept += chain.length - parts.size;
    all += chain.length - 1;
  }
  return [kept, all];
}

function bCubedOf(gold, found) {
  return { precision: bCubedSide(found, gold), recall: bCubedSide(gold, found) };
}

function bCubedSide(chains, others) {
  const chainOf = indexOf(others);
  let [sum, all] = [0, 0];
  for (const chain of chains) {
    const shared = new Map();
    for (const key of chain) {
      const other = chainOf.get(key);
      if (other !== undefined) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    for (const count of shared.values()) sum += (count * count) / chain.length;
    all += chain.length;
  }
  return [sum, all];
}

function ceafOf(gold, found) {
  const best = bestMatching(gold, found);
  return { precision: [best, found.length], recall: [best, gold.length] };
}

function indexOf(chains) {
  return new Map(chains.flatMap((chain, at) => chain.map((key) => [key, at])));
}

/** The greatest sum of φ4 over one-to-one matchings of chains (Hungarian method with potentials). */
function bestMatching(gold, found) {
  if (gold.length === 0 || found.length === 0) return 0;
  const [rows, columns] = gold.length <= found.length ? [gold, found] : [found, gold];
  const sets = columns.map((chain) => new Set(chain));
  const gain = rows.map((row) =>
    sets.map((set) => (2 * row.filter((key) => set.has(key)).length) / (row.length + set.size)),
  );
  const [n, m] = [rows.length, columns.length];
  const [u, v] = [new Float64Array(n + 1), new Float64Array(m + 1)];
  const [matchOf, way] = [new Int32Array(m + 1), new Int32Array(m + 1)];
  for (let row = 1; row <= n; row += 1) {
    matchOf[0] = row;
    let column = 0;
    const least = new Float64Array(m + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(m + 1);
    do {
      used[column] = 1;
      const current = matchOf[column];
      let [delta, next] = [Number.POSITIVE_INFINITY, 0];
      for (let j = 1; j <= m; j += 1) {
        if (used[j]) continue;
        const cost = -gain[current - 1][j - 1] - u[current] - v[j];
        if (cost < least[j]) {
          least[j] = cost;
          way[j] = column;
        }
        if (least[j] < delta) [delta, next] = [least[j], j];
      }
      for (let j = 0; j <= m; j += 1) {
        if (used[j]) {
          u[matchOf[j]] += delta;
          v[j] -= delta;
        } else least[j] -= delta;
      }
      column = next;
    } while (matchOf[column] !== 0);
    do {
      matchOf[column] = matchOf[way[column]];
      column = way[column];
    } while (column !== 0);
  }
  let sum = 0;
  for (let j = 1; j <= m; j += 1) if (matchOf[j] > 0) sum += gain[matchOf[j] - 1][j - 1];
  return sum;
}
