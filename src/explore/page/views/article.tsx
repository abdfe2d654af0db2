import { useEffect, useMemo, useState } from 'preact/hooks';
import { type ArticlePage, counted, type EntityBrief, type Mark } from '../../answers.ts';
import { day, webAddress } from '../lib/format.ts';
import { articleAddress, Link } from '../lib/router.tsx';
import { useAnswer } from '../lib/use-answer.ts';
import { EntityLink } from '../parts/entity-link.tsx';
import { KindMark } from '../parts/kind-mark.tsx';
import { MarkedText } from '../parts/marked-text.tsx';
import { Source } from '../parts/passage.tsx';
import { paragraphsOf } from '../parts/segments.ts';
import { Trouble, Waiting } from '../parts/waiting.tsx';

const LAYERS = [
  ['mention', 'Names'],
  ['date', 'Dates'],
  ['quantity', 'Figures'],
  ['quote', 'Quotes'],
  ['event', 'Events'],
  ['claim', 'Relations'],
] as const;
type Layer = Mark['kind'];

export function ArticleView({ id, at }: { readonly id: string; readonly at: number | null }) {
  const { answer, error } = useAnswer<ArticlePage>(`/api/articles/${encodeURIComponent(id)}`);
  if (error !== null) return <Trouble error={error} />;
  return answer === null ? <Waiting what="the article" /> : <Article page={answer} at={at} />;
}

function Article({ page, at }: { readonly page: ArticlePage; readonly at: number | null }) {
  const { article, text, marks, headlineMarks, removed, copies } = page;
  const [shown, setShown] = useState<ReadonlySet<Layer>>(new Set(['mention', 'date', 'quantity', 'quote', 'event']));
  const [lit, setLit] = useState<string | null>(null);
  const entities = useMemo(() => new Map(page.entities.map((entity) => [entity.id, entity])), [page]);
  const visible = useMemo(() => marks.filter(({ kind }) => shown.has(kind)), [marks, shown]);
  useEffect(() => {
    document.title = `${article.headline} – wiregraph`;
    if (at !== null) document.getElementById('here')?.scrollIntoView({ block: 'center' });
  }, [page, at]);
  const toggle = (layer: Layer) =>
    setShown(new Set(shown.has(layer) ? [...shown].filter((one) => one !== layer) : [...shown, layer]));
  const link = webAddress(article.url);
  return (
    <div class="reader">
      <article dir="auto">
        <p class="outlet">
          {[article.outlet, article.section].filter(Boolean).join(' · ')} <time>{day(article.published)}</time>
        </p>
        <h1 dir="auto">
          <MarkedText
            text={article.headline}
            marks={shown.has('mention') ? headlineMarks : []}
            entities={entities}
            onEntity={setLit}
            lit={lit}
          />
        </h1>
        {article.standfirst !== null && (
          <p class="standfirst" dir="auto">
            {article.standfirst}
          </p>
        )}
        <p class="byline">
          {article.byline.length > 0 && <span>By {article.byline.join(', ')}</span>}
          {article.dateline !== null && <span>{article.dateline}</span>}
          {link !== null && (
            <a href={link} rel="noreferrer noopener" target="_blank">
              The original
            </a>
          )}
          <Link to={`/graph?article=${encodeURIComponent(article.id)}`}>Draw it</Link>
        </p>
        <fieldset class="layers">
          <legend>Show in the text</legend>
          {LAYERS.map(([layer, word]) => (
            <label key={layer} class={`layer mark-${layer}`}>
              <input type="checkbox" checked={shown.has(layer)} onChange={() => toggle(layer)} />
              <span>{word}</span> <small>{marks.filter(({ kind }) => kind === layer).length}</small>
            </label>
          ))}
        </fieldset>
        <div class="body">
          {paragraphsOf(text).map(({ start, end }) => (
            <p key={start} dir="auto">
              <MarkedText
                text={text}
                marks={visible}
                entities={entities}
                start={start}
                end={end}
                at={at}
                onEntity={setLit}
                lit={lit}
              />
            </p>
          ))}
        </div>
        {removed.length > 0 && (
          <details class="removed">
            <summary>Left out as noise ({removed.length})</summary>
            <ul>
              {removed.map((piece, number) => (
                <li key={number}>
                  <span class="tag">{piece.reason}</span> <bdi>{piece.text}</bdi>
                </li>
              ))}
            </ul>
          </details>
        )}
        {copies.length > 0 && (
          <section class="copies" aria-labelledby="copies">
            <h2 id="copies">
              {article.origin === article.id ? 'Also printed as' : 'The report was first printed as, and also as'}
            </h2>
            <ul>
              {copies.map((copy) => (
                <li key={copy.id}>
                  <Link to={articleAddress(copy.id)}>
                    <Source article={copy} />
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        )}
      </article>
      <Named entities={page.entities} marks={[...marks, ...headlineMarks]} lit={lit} />
    </div>
  );
}

/** Whom the article names; who is under the pointer in the text is told in full. */
function Named({
  entities,
  marks,
  lit,
}: {
  readonly entities: readonly EntityBrief[];
  readonly marks: readonly Mark[];
  readonly lit: string | null;
}) {
  const counts = new Map<string, number>();
  for (const { kind, id } of marks) if (kind === 'mention') counts.set(id, (counts.get(id) ?? 0) + 1);
  const told = lit === null ? undefined : entities.find(({ id }) => id === lit);
  return (
    <aside class="named" aria-label="Named in this article">
      <h2>Named here</h2>
      <ul>
        {entities.map((entity) => (
          <li key={entity.id} class={entity.id === lit ? 'is-lit' : ''}>
            <EntityLink entity={entity} /> <small>{counts.get(entity.id) ?? 0}</small>
          </li>
        ))}
      </ul>
      {told !== undefined && (
        <div class="hovercard" aria-hidden="true">
          <strong>
            <KindMark kind={told.kind} title={false} /> <bdi>{told.name}</bdi>
          </strong>
          <span>{told.description ?? told.labels.join(', ')}</span>
          <small>{counted(counts.get(told.id) ?? 0, 'mention')} here</small>
        </div>
      )}
    </aside>
  );
}
