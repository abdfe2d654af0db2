import type { ArticleBrief, Passage } from '../../answers.ts';
import { day } from '../lib/format.ts';
import { articleAddress, Link } from '../lib/router.tsx';

/** A passage in its sentence, and the article that it is of: the whole opens the article there. */
export function PassageCard({
  passage,
  article,
}: {
  readonly passage: Passage;
  readonly article: ArticleBrief | undefined;
}) {
  return (
    <Link to={articleAddress(passage.article, passage.start)} class="passage">
      <q>
        <bdi>
          {passage.before}
          <mark>{passage.words}</mark>
          {passage.after}
        </bdi>
      </q>
      {article !== undefined && <Source article={article} />}
    </Link>
  );
}

/** Outlet, date and headline of an article, in small print. */
export function Source({ article }: { readonly article: ArticleBrief }) {
  const told = [article.outlet, day(article.published)].filter((part) => part !== null && part !== '').join(' · ');
  return (
    <span class="source">
      {told !== '' && <span class="outlet">{told}</span>}
      <bdi class="headline">{article.headline}</bdi>
      {article.origin !== article.id && <span class="tag">copy</span>}
    </span>
  );
}

export function articlesById(articles: readonly ArticleBrief[]): ReadonlyMap<string, ArticleBrief> {
  return new Map(articles.map((article) => [article.id, article]));
}
