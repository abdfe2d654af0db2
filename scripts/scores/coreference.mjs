// Scores coreference against GUM: node scripts/scores/coreference.mjs SHARED_DATA [--engine fast] [--errors]
// MUC, B³ and CEAFφ4 (mean of the three: CoNLL), predicted mentions, singletons left out, spoken genres left out.
// A mention is the same as one of GUM's where it lies inside that and holds its head, as CorefUD's scorer matches them.
import { parseArgs } from 'node:util';
import { extraction } from '../../dist/extract/index.js';
import { matched } from '../gum/match.mjs';
import { conll } from '../gum/metrics.mjs';
import { readGum } from '../gum/read.mjs';
import { plainArticle } from '../plain-article.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { engine: { type: 'string', default: 'encoder' }, set: { type: 'string', default: 'dev' } },
});
const [shared] = positionals;
if (shared === undefined) {
  console.error('Name the folder of the corpora: node scripts/scores/coreference.mjs ../shared/data');
  process.exit(2);
}
const SPOKEN = new Set(['conversation', 'vlog', 'speech', 'interview', 'court']);
const pipeline = extraction(values.engine);
const written = [];
const links = { right: 0, wrong: 0 };
for (const document of readGum(`${shared}/treebank/gum-${values.set}.conllu`)) {
  if (SPOKEN.has(document.genre)) continue;
  const { mentions } = await pipeline.run(plainArticle(document.id, document.text));
  const found = matched(document.mentions, mentions);
  count(document.mentions, found);
  written.push({
    gold: chainsOf(document.mentions, ({ chain }) => chain),
    found: chainsOf(found, ({ entity }) => entity),
  });
}
const { muc, bCubed, ceaf, mean } = conll(written);
const row = ({ precision, recall, f1 }) => `${percent(precision)} / ${percent(recall)} / ${percent(f1)}`;
console.log(`GUM ${values.set}, ${written.length} written documents: precision / recall / F1`);
console.log(`MUC ${row(muc)}, B³ ${row(bCubed)}, CEAFφ4 ${row(ceaf)}, CoNLL ${percent(mean)}`);
console.log(`Pronouns and descriptions tied: ${links.right} right, ${links.wrong} wrong`);

function percent(share) {
  return (100 * share).toFixed(1);
}

/** Lists of the keys of mentions that mean one; those alone are left out. */
function chainsOf(mentions, chainOf) {
  const chains = new Map();
  for (const mention of mentions) chains.set(chainOf(mention), [...(chains.get(chainOf(mention)) ?? []), mention.key]);
  return [...chains.values()].filter((keys) => keys.length > 1);
}

/** A tie is right where one of the mentions before it is of the same chain. */
function count(gold, found) {
  const chainOf = new Map(gold.map(({ key, chain }) => [key, chain]));
  for (const [at, mention] of found.entries()) {
    if (mention.kind === 'name') continue;
    const before = found.slice(0, at).filter(({ entity }) => entity === mention.entity);
    if (before.length === 0) continue;
    const chain = chainOf.get(mention.key);
    if (chain !== undefined && before.some(({ key }) => chainOf.get(key) === chain)) links.right += 1;
    else links.wrong += 1;
  }
}
