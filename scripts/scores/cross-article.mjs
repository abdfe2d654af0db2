// Scores entities across articles: node scripts/scores/cross-article.mjs SHARED_DATA [--engine fast] [--errors] [--cache FOLDER]
// B³ over gold mentions, the articles of a corpus resolved as one graph; a gold mention that the system does not see is
// an entity of its own. `same name` is the score of taking equal names for one and everything else for itself.
import { parseArgs } from 'node:util';
import { foldWithoutArticle } from '../../dist/resolve/index.js';
import { aligned } from '../cross-article/align.mjs';
import { bCubed } from '../cross-article/b-cubed.mjs';
import { printErrors } from '../cross-article/errors.mjs';
import { CORPORA, readCorpus } from '../cross-article/read.mjs';
import { readArticle, resolveArticles } from '../cross-article/resolve.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: 'string', default: 'encoder' },
    corpus: { type: 'string' },
    cache: { type: 'string' },
    errors: { type: 'boolean', default: false },
  },
});
const [shared] = positionals;
if (shared === undefined) {
  console.error('Name the folder of the corpora: node scripts/scores/cross-article.mjs ../shared/data');
  process.exit(2);
}
console.log(`Engine ${values.engine}: precision / recall / F1 of B³`);
for (const corpus of CORPORA) if (values.corpus === undefined || values.corpus === corpus.name) await score(corpus);

async function score({ name, wanted, byTopic, sets }) {
  const documents = readCorpus(`${shared}/cross-article/${name}/dev.jsonl`);
  const articles = [];
  for (const document of documents) articles.push(await readArticle(document, values.engine, values.cache));
  const resolved = resolveArticles(articles);
  const all = documents.flatMap((document, at) => {
    const found = aligned(document, resolved.mentions[at]);
    return document.mentions.map((gold, index) => counted(document, gold, found[index], byTopic));
  });
  const sizes = `${resolved.profiles.size} profiles, ${new Set(resolved.clusters.values()).size} entities`;
  console.log(`\n${name}, ${documents.length} articles, ${sizes}${wanted === null ? '' : ` (wanted: ${wanted})`}`);
  for (const [about, isOf] of sets) {
    const marked = all.filter(({ mention }) => isOf(mention));
    row(about, marked);
    row(
      `${about}, names alone`,
      marked.filter(({ mention }) => mention.isName),
    );
  }
  if (values.errors)
    printErrors(
      all.filter(({ mention }) => sets[0][1](mention)),
      resolved,
    );
}

function counted({ id, topic, text }, mention, found, byTopic) {
  const scope = byTopic ? `${topic} ` : '';
  const alone = `${id} ${mention.start} ${mention.end} ${mention.chain}`;
  const surface = text.slice(mention.start, mention.end);
  return {
    article: id,
    surface,
    mention,
    system: found,
    gold: scope + mention.chain,
    found: scope + (found?.entity ?? alone),
    sameName: scope + (mention.isName ? foldWithoutArticle(surface) : alone),
  };
}

function row(about, mentions) {
  const unseen = mentions.filter(({ system }) => system === null).length;
  const baseline = mentions.map(({ gold, sameName }) => ({ gold, found: sameName }));
  const counts = `${mentions.length} mentions, ${unseen} unseen`;
  console.log(`  ${about}: ${figures(bCubed(mentions))}; same name ${figures(bCubed(baseline))}; ${counts}`);
}

function figures({ precision, recall, f1 }) {
  return [precision, recall, f1].map((share) => share.toFixed(3)).join(' / ');
}
