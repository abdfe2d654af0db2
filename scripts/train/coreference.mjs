// Trains the weights of coreference on GUM's training part: node scripts/train/coreference.mjs SHARED_DATA
// Writes src/lexicon/data/coreference-weights.tsv; then `node scripts/build.mjs`. Deterministic: full-batch gradients, no
// random start. A log-linear model over the candidates of each anaphor and the chance that it means something new.
import { writeFileSync } from 'node:fs';
import { newFeatures } from '../../dist/extract/coreference/features.js';
import { knownEntities } from '../../dist/extract/coreference/known.js';
import { markablesOf } from '../../dist/extract/coreference/markables.js';
import { readingsOf } from '../../dist/extract/coreference/readings.js';
import { resolve } from '../../dist/extract/coreference/resolve.js';
import { extraction } from '../../dist/extract/index.js';
import { matched } from '../gum/match.mjs';
import { readGum } from '../gum/read.mjs';
import { plainArticle } from '../plain-article.mjs';

const ROUNDS = 150;
const RATE = 0.3;
/** Of the square of each weight; chosen on the training part by halves. */
const PENALTY = 0.5;
/** A sign seen less often is left out. */
const LEAST_SEEN = 8;
const SPOKEN = new Set(['conversation', 'vlog']);

const [shared] = process.argv.slice(2);
if (shared === undefined) {
  console.error('Name the folder of the corpora: node scripts/train/coreference.mjs ../shared/data');
  process.exit(2);
}
const examples = await examplesOf(
  readGum(`${shared}/treebank/gum-train.conllu`).filter(({ genre }) => !SPOKEN.has(genre)),
);
const lines = ['# source: made by scripts/train/coreference.mjs from GUM, training part', 'anaphor\tsign\tweight'];
for (const [anaphor, list] of [...examples].sort(([one], [other]) => (one < other ? -1 : 1))) {
  const weights = trained(list);
  console.log(`${anaphor}: ${list.length} examples, ${weights.size} signs`);
  for (const [sign, weight] of [...weights].sort(([one], [other]) => (one < other ? -1 : 1)))
    if (Math.abs(weight) >= 0.005) lines.push(`${anaphor}\t${sign}\t${weight.toFixed(2)}`);
}
writeFileSync(new URL('../../src/lexicon/data/coreference-weights.tsv', import.meta.url), `${lines.join('\n')}\n`);

/** By kind of anaphor: `{options: [{features, isRight}]}`; the last option is that it means something new. */
async function examplesOf(documents) {
  const found = new Map();
  const pipeline = extraction('encoder');
  for (const document of documents) {
    const { body, dates, roles, mentions, entities } = await pipeline.run(plainArticle(document.id, document.text));
    const names = mentions.filter(({ kind }) => kind === 'name');
    const readings = readingsOf(body, markablesOf(body, names, dates));
    const chains = chainsOf(document, readings);
    const choose = (anaphor, candidates, tokens) => {
      const chain = chains[anaphor.index];
      const options = candidates.map(({ reading, features }) => ({
        features,
        isRight: chain !== null && chains[reading.index] === chain,
      }));
      const right = options.findIndex(({ isRight }) => isRight);
      options.push({ features: newFeatures(anaphor, tokens, candidates.length), isRight: right < 0 });
      if (anaphor.anaphor !== null && candidates.length > 0)
        found.set(anaphor.anaphor, [...(found.get(anaphor.anaphor) ?? []), options]);
      return right < 0 ? null : { candidate: candidates[right], probability: 1 };
    };
    resolve(body, readings, knownEntities(body, entities, names, roles), choose);
  }
  return found;
}

/** GUM's chain of each markable, or null. */
function chainsOf({ mentions }, readings) {
  const chainOf = new Map();
  const found = matched(
    mentions,
    readings.map(({ markable: { start, end } }) => ({ start, end })),
  );
  for (const { key, chain } of mentions) chainOf.set(key, chain);
  return found.map(({ key }) => chainOf.get(key) ?? null);
}

/** Weights by sign, by gradient steps of a size of its own for each (Duchi 2011). */
function trained(list) {
  const seen = new Map();
  for (const options of list)
    for (const { features } of options) for (const sign of features) seen.set(sign, (seen.get(sign) ?? 0) + 1);
  const signs = [...seen].filter(([, count]) => count >= LEAST_SEEN).map(([sign]) => sign);
  const indexOf = new Map(signs.map((sign, at) => [sign, at]));
  const compact = list.map((options) =>
    options.map(({ features, isRight }) => ({
      isRight,
      at: features.map((sign) => indexOf.get(sign)).filter((at) => at !== undefined),
    })),
  );
  const weights = new Float64Array(signs.length);
  const squares = new Float64Array(signs.length).fill(1e-6);
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = weights.map((weight) => -PENALTY * weight);
    for (const options of compact) addGradient(options, weights, gradient);
    for (let at = 0; at < weights.length; at += 1) {
      squares[at] += gradient[at] ** 2;
      weights[at] += (RATE * gradient[at]) / Math.sqrt(squares[at]);
    }
  }
  return new Map(signs.map((sign, at) => [sign, weights[at]]));
}

function addGradient(options, weights, gradient) {
  const scores = options.map(({ at }) => at.reduce((sum, index) => sum + weights[index], 0));
  const highest = Math.max(...scores);
  const masses = scores.map((score) => Math.exp(score - highest));
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  const right = masses.reduce((sum, mass, at) => sum + (options[at].isRight ? mass : 0), 0);
  for (const [at, { at: signs, isRight }] of options.entries()) {
    const change = (isRight ? masses[at] / right : 0) - masses[at] / total;
    for (const index of signs) gradient[index] += change;
  }
}
