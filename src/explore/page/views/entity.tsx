import { useEffect } from 'preact/hooks';
import { counted, type EntityPage, number, type Role, type SpokenQuote } from '../../answers.ts';
import { days } from '../lib/format.ts';
import { articleAddress, graphAddress, Link } from '../lib/router.tsx';
import { useAnswer } from '../lib/use-answer.ts';
import { EntityLink, EntityLinks } from '../parts/entity-link.tsx';
import { HappeningCard } from '../parts/happening-card.tsx';
import { KindMark, wordOfKind } from '../parts/kind-mark.tsx';
import { articlesById, PassageCard, Source } from '../parts/passage.tsx';
import { SmallMap } from '../parts/small-map.tsx';
import { Trouble, Waiting } from '../parts/waiting.tsx';

export function EntityView({ id }: { readonly id: string }) {
  const { answer, error } = useAnswer<EntityPage>(`/api/entities/${encodeURIComponent(id)}`);
  if (error !== null) return <Trouble error={error} />;
  return answer === null ? <Waiting what="the page" /> : <Page page={answer} />;
}

type Articles = ReturnType<typeof articlesById>;

function Page({ page }: { readonly page: EntityPage }) {
  const { entity, aliases, counts, roles, said, received, happenings, namedWith, latest } = page;
  const articles = articlesById(page.articles);
  useEffect(() => {
    document.title = `${entity.name} – wiregraph`;
  }, [entity]);
  const kinds = [wordOfKind(entity.kind), ...entity.labels.map(spaced), page.country].filter((part) => part !== null);
  return (
    <div class="entity">
      <header class={`entity-head kind-${entity.kind}`}>
        <p class="kinds">
          <KindMark kind={entity.kind} title={false} /> {kinds.join(' · ')}
        </p>
        <h1>
          <bdi>{entity.name}</bdi>
        </h1>
        {entity.description !== null && <p class="standfirst">{entity.description}</p>}
        {aliases.length > 0 && (
          <p class="quiet">
            Also <bdi>{aliases.join(', ')}</bdi>
          </p>
        )}
        {page.regions.length > 0 && <p class="quiet">In {page.regions.toReversed().join(', ')}</p>}
        <p class="actions">
          <Link to={graphAddress(entity.id)} class="button">
            Connections and their sentences
          </Link>
          <Link to={`/events?entity=${encodeURIComponent(entity.id)}`}>All events</Link>
        </p>
        <dl class="counts">
          {Object.entries(counts).map(([what, count]) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{number(count)}</dd>
            </div>
          ))}
        </dl>
      </header>
      <div class="entity-body">
        <Section title="Roles" count={roles.length}>
          <ul class="roles">
            {roles.map((role, at) => (
              <RoleItem key={at} role={role} articles={articles} />
            ))}
          </ul>
        </Section>
        <Section title="Said" count={said.length}>
          <Quotes quotes={said} articles={articles} />
        </Section>
        <Section title="Said of it" count={received.length}>
          <Quotes quotes={received} articles={articles} withSpeaker />
        </Section>
        <Section title="Events" count={happenings.length}>
          {happenings.slice(0, 30).map((happening) => (
            <HappeningCard key={happening.id} happening={happening} articles={articles} />
          ))}
        </Section>
      </div>
      <aside class="entity-side" aria-label="Around it">
        {page.latitude !== null && page.longitude !== null && (
          <SmallMap latitude={page.latitude} longitude={page.longitude} name={entity.name} />
        )}
        {namedWith.length > 0 && (
          <section>
            <h2>Named together with</h2>
            <ul class="named-with">
              {namedWith.map(({ entity: other, articles: together }) => (
                <li key={other.id}>
                  <EntityLink entity={other} /> <small>{counted(together, 'article')}</small>
                </li>
              ))}
            </ul>
          </section>
        )}
        <section>
          <h2>Latest reports</h2>
          <ul class="plain">
            {latest.map((article) => (
              <li key={article.id}>
                <Link to={articleAddress(article.id)}>
                  <Source article={article} />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      </aside>
    </div>
  );
}

function Section({
  title,
  count,
  children,
}: {
  readonly title: string;
  readonly count: number;
  readonly children: preact.ComponentChildren;
}) {
  if (count === 0) return null;
  return (
    <section aria-label={title}>
      <h2>
        {title} <small>{number(count)}</small>
      </h2>
      {children}
    </section>
  );
}

function RoleItem({ role, articles }: { readonly role: Role; readonly articles: Articles }) {
  const when = role.from !== null || role.to !== null ? days(role.from, role.to) : '';
  return (
    <li>
      <details>
        <summary>
          <strong>
            <bdi>{role.title}</bdi>
          </strong>
          {role.at !== null && (
            <span>
              , <bdi>{role.at.name}</bdi>
            </span>
          )}
          {when !== '' && <span class="when"> {when}</span>}
          {role.isEnded && <span class="tag">former</span>}
          {role.isNegated && <span class="tag">denied</span>}
          <small> {counted(role.passages.length, 'passage')}</small>
        </summary>
        {role.at !== null && (
          <p>
            <EntityLink entity={role.at} />
          </p>
        )}
        {role.passages.map((passage) => (
          <PassageCard
            key={passage.article + passage.start}
            passage={passage}
            article={articles.get(passage.article)}
          />
        ))}
      </details>
    </li>
  );
}

function Quotes({
  quotes,
  articles,
  withSpeaker = false,
}: {
  readonly quotes: readonly SpokenQuote[];
  readonly articles: Articles;
  readonly withSpeaker?: boolean;
}) {
  return (
    <ul class="quotes">
      {quotes.map((quote) => (
        <li key={quote.id}>
          <PassageCard passage={quote.passage} article={articles.get(quote.passage.article)} />
          <p class="quiet">
            {withSpeaker && quote.speaker !== null && (
              <>
                <EntityLink entity={quote.speaker} /> {quote.cue}{' '}
              </>
            )}
            {!withSpeaker && quote.about.length > 0 && (
              <>
                on <EntityLinks entities={quote.about} />
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

function spaced(label: string): string {
  return label.replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').toLowerCase();
}
