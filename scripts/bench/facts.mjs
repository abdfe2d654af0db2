import { dates } from '../../dist/extract/dates.js';
import { language } from '../../dist/extract/language.js';
import { names } from '../../dist/extract/names.js';
import { quantities } from '../../dist/extract/quantities.js';
import { roles } from '../../dist/extract/roles.js';
import { plainArticle } from '../plain-article.mjs';
import { median, seconds } from './clock.mjs';

const STAGES = [dates, quantities, roles];

/** Words a second of the stages that find dates, quantities and roles, each and together, language and names given. */
export async function facts(items, rounds) {
  const articles = [];
  for (const item of items) articles.push(await prepared(articleOf(item)));
  const words = articles.reduce((sum, article) => sum + article.text.split(/\s+/u).length, 0);
  const times = STAGES.map(() => []);
  for (let round = 0; round <= rounds; round += 1)
    for (const [at, stage] of STAGES.entries()) {
      const time = await seconds(async () => {
        for (const article of articles) await stage.run(article);
      });
      // The first round only warms up.
      if (round > 0) times[at].push(time);
    }
  const medians = times.map(median);
  const together = medians.reduce((sum, time) => sum + time, 0);
  return [
    ...STAGES.map(({ name }, at) => ({ what: name, wordsPerSecond: words / medians[at] })),
    { what: 'dates, quantities and roles together', wordsPerSecond: words / together },
  ];
}

async function prepared(article) {
  const read = { ...article, ...(await language('fast').run(article)) };
  const dated = { ...read, ...(await dates.run(read)) };
  const named = { ...dated, ...(await names.run(dated)) };
  return { ...named, ...(await quantities.run(named)) };
}

export function articleOf({ id, title, text, date, url }) {
  const publishedAt = date ?? null;
  const publishedFrom = publishedAt === null ? null : 'metadata';
  return plainArticle(id, text, { headline: title ?? null, url: url ?? null, publishedAt, publishedFrom });
}
