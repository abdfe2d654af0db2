/** Taken from each arc of the root, so that the best tree has one such arc alone (Stanojević & Cohen 2021). */
const ROOT_PENALTY = 1e6;

/**
 * Heads of the best tree over words 0 to `count - 1` (Chu & Liu 1965, Edmonds 1967); -1 for the one word that hangs on
 * the root.
 * @param score of the arc to a word from a head, -1 for the root; finite, far under 1e6
 */
export function bestTree(count: number, score: (word: number, head: number) => number): Int32Array {
  const size = count + 1;
  const scores = new Float64Array(size * size).fill(-Infinity);
  for (let word = 0; word < count; word += 1)
    for (let head = -1; head < count; head += 1)
      if (head !== word) scores[(word + 1) * size + head + 1] = score(word, head) - (head < 0 ? ROOT_PENALTY : 0);
  return arborescence(scores, size)
    .subarray(1)
    .map((head) => head - 1);
}

/** Heads of nodes 1 and up, node 0 being the root. @param scores row of a node: of each of its heads */
function arborescence(scores: Float64Array, size: number): Int32Array {
  const heads = bestHeads(scores, size);
  const cycle = cycleIn(heads);
  if (cycle === null) return heads;
  return opened(scores, size, heads, cycle);
}

function bestHeads(scores: Float64Array, size: number): Int32Array {
  const heads = new Int32Array(size).fill(-1);
  for (let node = 1; node < size; node += 1) {
    let best = 0;
    for (let head = 1; head < size; head += 1)
      if ((scores[node * size + head] as number) > (scores[node * size + best] as number)) best = head;
    heads[node] = best;
  }
  return heads;
}

/** Nodes of one cycle, if there is any. */
function cycleIn(heads: Int32Array): number[] | null {
  const seenFrom = new Int32Array(heads.length).fill(-1);
  for (let start = 1; start < heads.length; start += 1) {
    let node = start;
    while (node > 0 && seenFrom[node] === -1) {
      seenFrom[node] = start;
      node = heads[node] as number;
    }
    if (node <= 0 || seenFrom[node] !== start) continue;
    const cycle = [node];
    for (let next = heads[node] as number; next !== node; next = heads[next] as number) cycle.push(next);
    return cycle;
  }
  return null;
}

/** Solves the graph in which the cycle is one node, and opens the cycle where the tree enters it. */
function opened(scores: Float64Array, size: number, heads: Int32Array, cycle: readonly number[]): Int32Array {
  const inCycle = new Set(cycle);
  const outer = Array.from({ length: size }, (_, node) => node).filter((node) => !inCycle.has(node));
  const joint = outer.length;
  const smaller = joint + 1;
  const contracted = new Float64Array(smaller * smaller).fill(-Infinity);
  const entry = new Int32Array(joint);
  const exit = new Int32Array(joint);
  for (const [at, node] of outer.entries()) {
    for (const [other, head] of outer.entries())
      contracted[at * smaller + other] = scores[node * size + head] as number;
    exit[at] = greatest(cycle, (head) => scores[node * size + head] as number);
    contracted[at * smaller + joint] = scores[node * size + (exit[at] as number)] as number;
    const gain = (word: number) =>
      (scores[word * size + node] as number) - (scores[word * size + (heads[word] as number)] as number);
    entry[at] = greatest(cycle, gain);
    contracted[joint * smaller + at] = gain(entry[at] as number);
  }
  const solved = arborescence(contracted, smaller);
  const out = Int32Array.from(heads);
  for (const [at, node] of outer.entries()) {
    const head = solved[at] as number;
    if (node > 0) out[node] = head === joint ? (exit[at] as number) : (outer[head] as number);
  }
  const entering = solved[joint] as number;
  out[entry[entering] as number] = outer[entering] as number;
  return out;
}

function greatest(nodes: readonly number[], value: (node: number) => number): number {
  return nodes.reduce((best, node) => (value(node) > value(best) ? node : best));
}
