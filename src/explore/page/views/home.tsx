import { useState } from 'preact/hooks';
import { type ArticleBrief, number, type Overview } from '../../answers.ts';
import { ApiError, get } from '../lib/api.ts';
import { day } from '../lib/format.ts';
import { articleAddress, Link } from '../lib/router.tsx';
import { useAnswer } from '../lib/use-answer.ts';
import { Trouble, Waiting } from '../parts/waiting.tsx';

const BEGINNINGS = [
  [
    '/graph',
    'Who is connected to whom',
    'The net of people, organisations and places, each line with the sentences that say it.',
  ],
  [
    '/events?only=contradicted',
    'Figures that disagree',
    'One happening, told by several reports, and what each of them counts.',
  ],
  ['/map', 'Where it happened', 'Every place that reports name, on the map.'],
  ['/query', 'Ask in Cypher', 'Saved questions, and your own.'],
] as const;

/** The first page: the newest reports, what is in the graph, and where to begin. */
export function HomeView() {
  const { answer, error } = useAnswer<Overview>('/api/overview');
  const [more, setMore] = useState<readonly ArticleBrief[]>([]);
  const [isReading, setReading] = useState(false);
  const [trouble, setTrouble] = useState<ApiError | null>(null);
  if (error !== null) return <Trouble error={error} />;
  if (answer === null) return <Waiting what="the graph" />;
  const articles = [...answer.latest, ...more];
  // An article that has come meanwhile moves the others on, and one that was shown is brought again.
  const shown = [...new Map(articles.map((article) => [article.id, article])).values()];
  const total = answer.counts.articles ?? 0;
  const readMore = async () => {
    setReading(true);
    setTrouble(null);
    try {
      const older = await get<ArticleBrief[]>(`/api/articles?skip=${articles.length}&limit=48`);
      setMore((before) => [...before, ...older]);
    } catch (cause) {
      if (cause instanceof ApiError) setTrouble(cause);
    } finally {
      setReading(false);
    }
  };
  return (
    <div class="home">
      <section aria-labelledby="newest">
        <h1 id="newest">Newest reports</h1>
        {total === 0 && (
          <p class="quiet">
            The graph is empty. Read articles into it: <code>wiregraph ingest FOLDER</code>
          </p>
        )}
        <ol class="reports">
          {shown.map((article) => (
            <li key={article.id}>
              <Link to={articleAddress(article.id)}>
                <span class="outlet">
                  <span>{article.outlet}</span> <time>{day(article.published)}</time>
                </span>
                <bdi class="headline">{article.headline}</bdi>
                {article.origin !== article.id && <span class="tag">copy</span>}
              </Link>
            </li>
          ))}
        </ol>
        {articles.length < total && (
          <button type="button" onClick={() => void readMore()} disabled={isReading}>
            {isReading ? 'Reading…' : 'Older reports'}
          </button>
        )}
        {trouble !== null && <Trouble error={trouble} />}
      </section>
      <aside aria-label="Where to begin">
        <dl class="counts">
          {Object.entries(answer.counts).map(([what, count]) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{number(count)}</dd>
            </div>
          ))}
        </dl>
        <ul class="beginnings">
          {BEGINNINGS.map(([to, title, words]) => (
            <li key={to}>
              <Link to={to}>
                <strong>{title}</strong>
                <span>{words}</span>
              </Link>
            </li>
          ))}
        </ul>
        <p class="quiet place">{answer.place}</p>
      </aside>
    </div>
  );
}
